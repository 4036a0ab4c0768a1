import { readdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { sampleMailbox } from '../mailbox/mailbox.ts';
import { mail } from '../mailbox/mail.ts';
import { rooms, writeDatabase, writeDovecotConfig, writeRoundcubeConfig } from './config.ts';
import { readEmlFolder, writeEml } from './eml.ts';
import { appendMails, emptyMailboxes } from './imap.ts';
import { findRoundcube } from './install.ts';
import { serveOutgoing } from './outgoing.ts';
import { freePort, keepRunning, makeHousehold } from './processes.ts';
import { parseMail } from './sent-mail.ts';
import { defaultVariants } from './variants.ts';
import type { Page } from '@playwright/test';
import type { Mail, Mailbox, MailSketch, Thread } from '../mailbox/mail.ts';
import type { Appended } from './imap.ts';
import type { Installation } from './install.ts';
import type { SendFailure } from './outgoing.ts';
import type { SentMail } from './sent-mail.ts';
import type { RoundcubeVariants } from './variants.ts';

/** How to serve it. */
export interface RoundcubeOptions {
  /** Other mail than the sample mailbox. */
  readonly mailbox?: Mailbox;
  readonly variants?: Partial<RoundcubeVariants>;
  /** A folder of `.eml` files that lie in the inbox besides. */
  readonly emlFolder?: string;
}

/** A real Roundcube on loopback, with a mail server behind it and one before it. */
export interface RoundcubeServer {
  readonly origin: string;
  /** Everything it keeps while it runs: settings, mail, logs. */
  readonly folder: string;
  readonly threads: readonly Thread[];
  readonly record: {
    /** What was handed to the outgoing server, oldest first. */
    readonly sent: readonly SentMail[];
    /** What lies in the folder of drafts now. */
    drafts(): Promise<readonly SentMail[]>;
  };
  /** Of the one mailbox. */
  readonly login: { readonly user: string; readonly password: string };
  /** Fills in the login form and waits for the list. */
  signIn(page: Page): Promise<void>;
  /** The list of a folder; the inbox unless another is named. */
  url(folder?: string): string;
  /** The full-page view of the newest mail of a thread, for Roundcube shows one mail at a time. */
  threadUrl(thread: Pick<Thread, 'id'>): string;
  /** The full-page view of a mail that came from the folder of `.eml` files. */
  emlUrl(name: string): string;
  /** A mail arrives in the inbox, as the newest of its thread. */
  deliver(thread: Pick<Thread, 'id'>, mail: MailSketch): Promise<void>;
  /** `unreachable` and `slow` last until null takes them back; the others are for one mail. */
  failNextSend(mode: SendFailure | null): Promise<void>;
  /** Puts the mail back to what it was at the start, and forgets what was sent. Who is signed in stays so. */
  restore(): Promise<void>;
  close(): Promise<void>;
}

/** Throws with the reason where Roundcube cannot be had; {@link findRoundcube} says it without throwing. */
export async function serveRoundcube(options: RoundcubeOptions = {}): Promise<RoundcubeServer> {
  const installation = findRoundcube();
  if (typeof installation === 'string') throw new Error(installation);
  const variants = { ...defaultVariants, ...options.variants };
  if (!installation.skins.includes(variants.skin))
    throw new Error(
      `The skin ${variants.skin} is not installed; there are ${installation.skins.join(', ')}.`,
    );
  // Somebody may take a free port before its server does.
  for (let tries = 3; ; tries -= 1) {
    try {
      return await start(installation, options, variants);
    } catch (error) {
      if (tries === 1) throw error;
    }
  }
}

async function start(
  installation: Installation,
  { mailbox = sampleMailbox, emlFolder }: RoundcubeOptions,
  variants: RoundcubeVariants,
): Promise<RoundcubeServer> {
  const { account } = mailbox;
  const login = { user: account.me.email, password: 'countersign' };
  const outgoing = await serveOutgoing();
  const ports = { http: await freePort(), imap: await freePort(), smtp: outgoing.port };
  const household = makeHousehold('countersign-roundcube', rooms);
  const { folder } = household;
  const dovecotConfig = writeDovecotConfig(household, ports.imap, login.password);
  const configFolder = writeRoundcubeConfig(household, installation, ports, variants);
  writeDatabase(household, installation, account, variants);
  const processes = keepRunning(household, [
    { args: [installation.dovecot, '-F', '-c', dovecotConfig], log: 'logs/dovecot.out' },
    {
      args: phpCommand(installation, folder, ports.http),
      env: { ROUNDCUBE_CONFIG_DIR: configFolder, PHP_CLI_SERVER_WORKERS: '4' },
      log: 'logs/php.out',
    },
  ]);
  const close = async (): Promise<void> => {
    await Promise.all([processes.stop(), outgoing.close()]);
  };

  const origin = `http://127.0.0.1:${String(ports.http)}`;
  const places = new Map<string, { readonly mailbox: string; readonly uid: number }>();
  const append = async (mails: readonly (Appended & { readonly name: string })[]): Promise<void> => {
    const uids = await appendMails(ports.imap, login, mails);
    mails.forEach(({ name, mailbox: box }, at) =>
      places.set(name, { mailbox: box, uid: uids[at] as number }),
    );
  };
  const threads: (Thread & { mails: Mail[] })[] = [];
  const envelope = (one: Mail, thread: Thread): Appended & { readonly name: string } => ({
    name: one.id,
    mailbox: one.from.email === account.me.email ? 'Sent' : 'INBOX',
    raw: writeEml(one, thread),
    date: one.date,
    isRead: !thread.unread,
  });
  const find = (id: string): Thread & { mails: Mail[] } => {
    const thread = threads.find((one) => one.id === id);
    if (!thread) throw new Error(`There is no thread ${id} in this mailbox.`);
    return thread;
  };
  const placeUrl = (name: string): string => {
    const place = places.get(name);
    if (!place) throw new Error(`There is no mail ${name} in this mailbox.`);
    return `${origin}/?_task=mail&_action=show&_uid=${String(place.uid)}&_mbox=${place.mailbox}`;
  };

  const fill = async (): Promise<void> => {
    threads.splice(0, threads.length, ...mailbox.threads.map((one) => ({ ...one, mails: [...one.mails] })));
    await append([
      ...threads.flatMap((thread) => thread.mails.map((one) => envelope(one, thread))),
      ...(emlFolder === undefined ? [] : readEmlFolder(emlFolder)).map(({ name, raw }) => ({
        name,
        raw,
        mailbox: 'INBOX',
        date: mailbox.today,
        isRead: false,
      })),
    ]);
  };

  try {
    await Promise.all([isListening(ports.imap), isListening(ports.http)]);
    await fill();
    const { ok, status } = await fetch(origin);
    if (!ok) throw new Error(`Roundcube answered ${String(status)}.\n${readLogs(folder)}`);
  } catch (error) {
    await close();
    throw error;
  }

  return {
    origin,
    folder,
    threads,
    record: {
      sent: outgoing.sent,
      drafts: () => readMaildir(join(folder, 'mail', login.user, 'Maildir/.Drafts')),
    },
    login,
    async signIn(page) {
      await page.goto(origin);
      await page.locator('#rcmloginuser').fill(login.user);
      await page.locator('#rcmloginpwd').fill(login.password);
      await page.locator('#rcmloginsubmit').click();
      await page.locator('#messagelist').waitFor();
    },
    url: (name = 'INBOX') => `${origin}/?_task=mail&_mbox=${encodeURIComponent(name)}`,
    threadUrl: ({ id }) => placeUrl(find(id).mails.at(-1)?.id ?? id),
    emlUrl: placeUrl,
    async deliver({ id }, sketch) {
      const thread = find(id);
      const arrived = mail(sketch);
      thread.mails.push(arrived);
      await append([{ ...envelope(arrived, thread), isRead: false }]);
    },
    failNextSend: (mode) => outgoing.failNext(mode),
    async restore() {
      await outgoing.forget();
      places.clear();
      await emptyMailboxes(ports.imap, login, ['INBOX', 'Sent', 'Drafts']);
      await fill();
    },
    close,
  };
}

/** Several workers, for a page of Roundcube asks for others while it is drawn. */
const phpCommand = ({ php, root }: Installation, folder: string, port: number): [string, ...string[]] => [
  php,
  '-d',
  `session.save_path=${folder}/sessions`,
  '-d',
  'opcache.enable_cli=1',
  '-d',
  'opcache.jit=disable',
  '-S',
  `127.0.0.1:${String(port)}`,
  '-t',
  root,
];

async function isListening(port: number): Promise<void> {
  const end = Date.now() + START_MS;
  const isOpen = (): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(true));
      socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
    });
  while (!(await isOpen())) {
    if (Date.now() > end) throw new Error(`Nothing listens on port ${String(port)}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const START_MS = 10_000;

const readLogs = (folder: string): string =>
  readdirSync(join(folder, 'logs'))
    .map((name) => readFileSync(join(folder, 'logs', name), 'utf8'))
    .join('\n');

const readMaildir = (folder: string): Promise<readonly SentMail[]> =>
  Promise.all(
    ['new', 'cur'].flatMap((room) =>
      readdirSync(join(folder, room))
        // Roundcube marks a draft that a newer one replaces as deleted (T) before it goes.
        .filter((name) => !/:2,.*T/.test(name))
        .map((name) => parseMail(readFileSync(join(folder, room, name)), [])),
    ),
  );
