import { spawnSync } from 'node:child_process';

/** Number of the group of processes that the browser with this profile is. It has one of its own, so that all of it can be signalled at once. */
export function processGroup(profile: string): number {
  const { stdout } = spawnSync('ps', ['-A', '-ww', '-o', 'pgid=,args='], { encoding: 'utf8' });
  const group = stdout
    .split('\n')
    .find((line) => line.includes(profile))
    ?.trim();
  if (group === undefined) throw new Error(`No browser runs with the profile ${profile}.`);
  return Number.parseInt(group, 10);
}

/** Ends the browser with this profile as a crash does: at once, with nothing said or written. */
export function crash(profile: string): void {
  process.kill(-processGroup(profile), 'SIGKILL');
}

/** Nothing of the browser with this profile runs while `act` does, as when the machine sleeps. */
export async function asleep(profile: string, act: () => Promise<void>): Promise<void> {
  const group = processGroup(profile);
  process.kill(-group, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(-group, 'SIGCONT');
  }
}
