import { spawn, spawnSync } from 'node:child_process';
import { chownSync, lchownSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A temporary folder, and processes that live in it and with it. */
export interface Household {
  readonly folder: string;
  /** Who the processes run as. */
  readonly uid: number;
  readonly gid: number;
}

/** One process: its command, what its environment has besides ours, and the file in the folder its output goes to. */
export interface Command {
  readonly args: readonly [string, ...string[]];
  readonly env?: Readonly<Record<string, string>>;
  readonly log: string;
}

/**
 * Makes a folder for processes that must not be root: Dovecot refuses to open mail for it. A root's processes run as `nobody`
 * therefore, and anyone else's as themselves.
 */
export function makeHousehold(name: string, rooms: readonly string[]): Household {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const isRoot = process.getuid?.() === 0;
  const idOf = (flag: string): number =>
    Number(spawnSync('id', [flag, ...(isRoot ? ['nobody'] : [])], { encoding: 'utf8' }).stdout);
  for (const room of rooms) mkdirSync(join(folder, room), { recursive: true });
  return { folder, uid: idOf('-u'), gid: idOf('-g') };
}

/**
 * Starts the processes in a group of their own. They end, and the folder goes, when `stop` is called, and as well when this
 * process dies in whatever way: the pipe that the group's first process reads from closes then.
 */
export function keepRunning(
  { folder, uid, gid }: Household,
  commands: readonly Command[],
): { stop(): Promise<void> } {
  if (process.getuid?.() === 0) giveAway(folder, uid, gid);
  const lines = commands.map(
    ({ args, env = {}, log }) =>
      `env ${Object.entries(env)
        .map(([name, value]) => quote(`${name}=${value}`))
        .join(' ')} ` + `${args.map(quote).join(' ')} </dev/null >${quote(join(folder, log))} 2>&1 &`,
  );
  // A trap that does something is not handed on to the children, as one that ignores would be.
  const script = `
    trap : TERM HUP INT
    ${lines.join('\n')}
    read -r _
    kill -TERM 0
    wait
    cd /
    rm -rf ${quote(folder)}
    kill -KILL 0`;
  const keeper = spawn('sh', ['-c', script], {
    cwd: folder,
    uid,
    gid,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const ended = new Promise<void>((resolve) => {
    keeper.once('exit', () => resolve());
    keeper.once('error', () => resolve());
  });
  return {
    async stop() {
      keeper.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A port nobody listens on now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('The system gave no port.'));
      });
    });
  });

function giveAway(folder: string, uid: number, gid: number): void {
  chownSync(folder, uid, gid);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) giveAway(path, uid, gid);
    else lchownSync(path, uid, gid);
  }
}

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
