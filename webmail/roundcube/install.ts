import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';

/** Where an installed Roundcube and what it needs are. */
export interface Installation {
  /** Debian's folder over which the pages are served. */
  readonly root: string;
  /** Settings with their defaults, which have to lie beside ours. */
  readonly defaults: string;
  /** The schema of the database. */
  readonly schema: string;
  readonly skins: readonly string[];
  readonly php: string;
  readonly dovecot: string;
}

const PACKAGES = [
  'roundcube-core',
  'roundcube-sqlite3',
  'roundcube-skin-larry',
  'roundcube-skin-classic',
  'php-cli',
  'php-sqlite3',
  'dovecot-imapd',
];

/** Finds the real Roundcube, or installs it where Debian's packages can be had; else the reason why not, for a person to read. */
export function findRoundcube(): Installation | string {
  const found = installed();
  if (found) return found;
  if (!existsSync('/usr/bin/apt-get'))
    return 'Roundcube is not installed, and this is no Debian to install it on.';
  if (process.getuid?.() !== 0 && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    return `Roundcube is not installed, and sudo would ask for a password: sudo apt-get install ${PACKAGES.join(' ')}`;
  console.log('No Roundcube found: installing it with apt-get.');
  const reason = install();
  if (reason !== null) return reason;
  return installed() ?? 'The packages of Roundcube were installed, but are not where Debian 12 has them.';
}

function installed(): Installation | null {
  const found: Installation = {
    root: '/var/lib/roundcube/public_html',
    defaults: '/etc/roundcube/defaults.inc.php',
    schema: '/usr/share/roundcube/SQL/sqlite.initial.sql',
    skins: existsSync(SKINS) ? readdirSync(SKINS) : [],
    php: '/usr/bin/php',
    dovecot: '/usr/sbin/dovecot',
  };
  const { root, defaults, schema, php, dovecot } = found;
  const needed = [root, defaults, schema, php, dovecot, '/usr/lib/dovecot/imap'];
  if (!needed.every((path) => existsSync(path)) || !found.skins.includes('elastic')) return null;
  const modules = spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout.split('\n');
  return NEEDED_MODULES.every((module) => modules.includes(module)) ? found : null;
}

const SKINS = '/var/lib/roundcube/skins';
const NEEDED_MODULES = ['pdo_sqlite', 'intl', 'mbstring', 'dom', 'Zend OPcache'];

/** Null when all went well. Dovecot's package would start a mail server for the whole machine; `policy-rc.d` forbids that meanwhile. */
function install(): string | null {
  // One at a time, for tests run side by side and apt-get refuses a second one that updates its lists.
  const script = `
    exec 9>/var/lock/countersign-roundcube && flock 9
    policy=/usr/sbin/policy-rc.d
    if [ ! -e $policy ]; then
      printf '#!/bin/sh\\nexit 101\\n' > $policy && chmod 755 $policy
      trap 'rm -f $policy' EXIT
    fi
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq && apt-get install -y -qq -o DPkg::Lock::Timeout=300 --no-install-recommends ${PACKAGES.join(' ')}`;
  const shell = ['sh', '-c', script];
  const command = process.getuid?.() === 0 ? shell : ['sudo', '-n', ...shell];
  const { status, stderr } = spawnSync(command[0] as string, command.slice(1), {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status === 0) return null;
  return `apt-get could not install Roundcube: ${stderr.trim().split('\n').at(-1) ?? 'no reason given'}`;
}
