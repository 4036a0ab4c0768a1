import { randomBytes } from 'node:crypto';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import type { Account, Person } from '../mailbox/mail.ts';
import type { Installation } from './install.ts';
import type { Household } from './processes.ts';
import type { RoundcubeVariants } from './variants.ts';

/** Rooms of the household that the settings below name. */
export const rooms = ['config', 'home', 'logs', 'mail', 'run', 'sessions', 'temp'] as const;

export interface Ports {
  readonly http: number;
  readonly imap: number;
  readonly smtp: number;
}

/** Dovecot as one process group of one user: a static password, one Maildir for each account, folders that exist from the start. */
export function writeDovecotConfig({ folder, uid, gid }: Household, port: number, password: string): string {
  const path = join(folder, 'dovecot.conf');
  const user = nameOf('-un', uid);
  const folders = ['Drafts', 'Sent', 'Junk', 'Trash'].map(
    (name) => `  mailbox ${name} {\n    auto = subscribe\n    special_use = \\${name}\n  }\n`,
  );
  writeFileSync(
    path,
    `protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/run
log_path = ${folder}/logs/dovecot.log
default_internal_user = ${user}
default_internal_group = ${nameOf('-gn', uid)}
default_login_user = ${user}
first_valid_uid = 1
ssl = no
disable_plaintext_auth = no
mail_location = maildir:~/Maildir
mail_fsync = never
mail_max_userip_connections = 50
service imap-login {
  chroot =
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
passdb {
  driver = static
  args = password=${password}
}
userdb {
  driver = static
  args = uid=${String(uid)} gid=${String(gid)} home=${folder}/mail/%u
}
namespace inbox {
  inbox = yes
${folders.join('')}}
`,
  );
  return path;
}

function nameOf(flag: string, uid: number): string {
  const name = spawnSync('id', [flag, String(uid)], { encoding: 'utf8' }).stdout.trim();
  if (!name)
    throw new Error(`Dovecot wants users with a name, and the one with the id ${String(uid)} has none.`);
  return name;
}

/** Roundcube's own settings file. Cookies ignore ports, so each server has its own names for them. */
export function writeRoundcubeConfig(
  { folder }: Household,
  { defaults }: Installation,
  ports: Ports,
  variants: RoundcubeVariants,
): string {
  const replyModes = { 'bare-quote': 2, 'above-quote': 1, 'below-quote': 0, 'without-quote': -1 };
  const settings: Readonly<Record<string, string | number | boolean | readonly string[]>> = {
    db_dsnw: `sqlite:///${folder}/roundcube.db?mode=0600`,
    imap_host: `127.0.0.1:${String(ports.imap)}`,
    smtp_host: `127.0.0.1:${String(ports.smtp)}`,
    smtp_user: '',
    smtp_pass: '',
    temp_dir: `${folder}/temp/`,
    log_dir: `${folder}/logs/`,
    des_key: randomBytes(12).toString('hex'),
    session_storage: 'php',
    session_name: `roundcube_${String(ports.http)}`,
    session_auth_name: `roundcube_auth_${String(ports.http)}`,
    session_lifetime: 60,
    plugins: [],
    language: variants.locale,
    timezone: 'Europe/Berlin',
    skin: variants.skin,
    layout: variants.layout,
    htmleditor: variants.compose === 'html' ? 4 : 0,
    reply_mode: replyModes[variants.replyStarts],
    sig_below: variants.signature === 'at-end',
    compose_extwin: variants.composeWindow,
    max_disclosed_recipients: variants.disclosedRecipients,
    // A login that was refused waits otherwise.
    login_rate_limit: 100,
  };
  const lines = Object.entries(settings).map(([name, value]) => `$config['${name}'] = ${php(value)};`);
  writeFileSync(join(folder, 'config', 'config.inc.php'), `<?php\n${lines.join('\n')}\n`);
  symlinkSync(defaults, join(folder, 'config', 'defaults.inc.php'));
  symlinkSync(defaults.replace('defaults.inc', 'mimetypes'), join(folder, 'config', 'mimetypes.php'));
  return join(folder, 'config');
}

const php = (value: string | number | boolean | readonly string[]): string =>
  typeof value === 'object'
    ? `[${value.map(php).join(', ')}]`
    : typeof value === 'string'
      ? `'${value.replace(/['\\]/g, '\\$&')}'`
      : String(value);

/** The database with its one user, so that identities and signature are there at the first login. */
export function writeDatabase(
  { folder }: Household,
  { schema, php: command }: Installation,
  account: Account,
  variants: RoundcubeVariants,
): void {
  const identity = ({ name, email }: Person, signature: string): readonly string[] => [
    name,
    email,
    signature,
  ];
  const values = {
    schema,
    path: join(folder, 'roundcube.db'),
    user: account.me.email,
    language: variants.locale,
    identities: [
      identity(account.me, variants.signature === 'none' ? '' : account.signatureHtml),
      ...(variants.alias ? account.aliases.map((alias) => identity(alias, '')) : []),
    ],
  };
  const script = `
    $given = json_decode(stream_get_contents(STDIN), true);
    $db = new PDO('sqlite:' . $given['path'], null, null, [PDO::ATTR_ERRMODE => PDO::ERRMODE_EXCEPTION]);
    $db->exec('PRAGMA journal_mode = WAL');
    $db->exec(file_get_contents($given['schema']));
    $db->prepare("INSERT INTO users (user_id, username, mail_host, created, language) VALUES (1, ?, '127.0.0.1', datetime(), ?)")
       ->execute([$given['user'], $given['language']]);
    $add = $db->prepare('INSERT INTO identities (user_id, standard, name, email, signature, html_signature) VALUES (1, ?, ?, ?, ?, 1)');
    foreach ($given['identities'] as $at => [$name, $email, $signature])
      $add->execute([$at === 0 ? 1 : 0, $name, $email, $signature]);`;
  const { status, stderr } = spawnSync(command, ['-r', script], {
    input: JSON.stringify(values),
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The database of Roundcube could not be made: ${stderr}`);
}
