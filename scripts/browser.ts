import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Names of browsers the extension can be loaded into from the command line, best first. Branded Chrome has refused `--load-extension` since 137. */
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags every browser is started with: nothing of its own on the network, nothing asked of the person. */
export const BROWSER_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The others are renderers Chromium starts ahead for itself, which cost a test as much as the mail page does (seen in 156, 2026-11).
  '--disable-features=DisableLoadExtensionCommandLineSwitch,PreloadTopChromeWebUI,SpareRendererForSitePerProcess,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];

/**
 * The browser to use: `COUNTERSIGN_BROWSER`, or an installed Chromium, Edge or Chrome; on Debian and Ubuntu it is installed where
 * it is missing. Throws with what to install elsewhere.
 */
export function findBrowser(): string {
  const named = process.env['COUNTERSIGN_BROWSER'];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`COUNTERSIGN_BROWSER names ${named}, which is not there.`);
  }
  const found = installedBrowser();
  if (found) return found;
  if (isDebianLike()) {
    installOnDebian();
    const installed = installedBrowser();
    if (installed) return installed;
  }
  throw new Error(
    'No browser was found. Install Chromium (https://www.chromium.org) or Microsoft Edge, or set COUNTERSIGN_BROWSER to the path of one, and run this again.',
  );
}

/**
 * Firefox to test in: `COUNTERSIGN_FIREFOX`, or an installed one; on Debian its ESR is installed where it is missing. Null where there is
 * none and it cannot be had.
 */
export function findFirefox(): string | null {
  const named = process.env['COUNTERSIGN_FIREFOX'];
  if (named) return named;
  const find = (): string | undefined =>
    [...onPath(['firefox-esr', 'firefox']), '/Applications/Firefox.app/Contents/MacOS/firefox'].find((path) =>
      existsSync(path),
    );
  const found = find();
  if (found || !isDebianLike()) return found ?? null;
  console.log('No Firefox found: installing Firefox ESR with apt-get.');
  return (aptGet('update', '-qq') && aptGet('install', '-y', '-qq', 'firefox-esr') && find()) || null;
}

const onPath = (commands: readonly string[]): readonly string[] =>
  commands.flatMap((command) =>
    (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, command)),
  );

const installedBrowser = (): string | undefined =>
  [...onPath(COMMANDS), ...APPLICATIONS].find((path) => existsSync(path));

const isDebianLike = (): boolean =>
  existsSync('/usr/bin/apt-get') &&
  existsSync('/etc/os-release') &&
  /^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));

function installOnDebian(): void {
  console.log('No browser found: installing Chromium with apt-get.');
  // Fonts too: the demo's mail is in several scripts, and a box for each letter helps nobody.
  const fonts = ['fonts-roboto-unhinted', 'fonts-noto-core', 'fonts-noto-cjk'];
  if (!aptGet('update', '-qq') || !aptGet('install', '-y', '-qq', 'chromium')) {
    throw new Error(
      'apt-get could not install Chromium. Install it by hand (`sudo apt-get install chromium`) and run this again.',
    );
  }
  if (!aptGet('install', '-y', '-qq', ...fonts))
    console.log('The fonts could not be installed; some letters may show as boxes.');
}

function aptGet(...args: readonly string[]): boolean {
  const isRoot = process.getuid?.() === 0;
  const result = spawnSync(isRoot ? 'apt-get' : 'sudo', isRoot ? args : ['apt-get', ...args], {
    stdio: ['inherit', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return result.status === 0;
}

if (import.meta.main ?? process.argv[1]?.endsWith('scripts/browser.ts'))
  console.log(`Browser: ${findBrowser()}`);
