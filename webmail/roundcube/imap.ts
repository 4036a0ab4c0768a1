import { connect } from 'node:net';

/** A mail to be put into a mailbox over IMAP. */
export interface Appended {
  readonly mailbox: string;
  readonly raw: string;
  /** ISO 8601. */
  readonly date: string;
  readonly isRead: boolean;
}

/** Puts mails into an account's mailboxes and returns the UID of each. */
export async function appendMails(
  port: number,
  login: { readonly user: string; readonly password: string },
  mails: readonly Appended[],
): Promise<readonly number[]> {
  const line = await openLine(port);
  try {
    await line.ask(`LOGIN "${login.user}" "${login.password}"`);
    const uids: number[] = [];
    for (const { mailbox, raw, date, isRead } of mails) {
      const size = Buffer.byteLength(raw, 'latin1');
      const flags = isRead ? '(\\Seen)' : '()';
      const answer = await line.ask(
        `APPEND "${mailbox}" ${flags} "${internalDate(date)}" {${String(size)}+}\r\n${raw}`,
      );
      const uid = /\[APPENDUID \d+ (\d+)\]/.exec(answer)?.[1];
      if (uid === undefined) throw new Error(`Dovecot did not say which UID the mail got: ${answer}`);
      uids.push(Number(uid));
    }
    return uids;
  } finally {
    line.close();
  }
}

/** Takes every mail out of these mailboxes of an account. */
export async function emptyMailboxes(
  port: number,
  login: { readonly user: string; readonly password: string },
  mailboxes: readonly string[],
): Promise<void> {
  const line = await openLine(port);
  try {
    await line.ask(`LOGIN "${login.user}" "${login.password}"`);
    for (const mailbox of mailboxes) {
      await line.ask(`SELECT "${mailbox}"`);
      // By UID: in a mailbox that is empty already, no number of a mail is valid.
      await line.ask('UID STORE 1:* +FLAGS.SILENT (\\Deleted)');
      await line.ask('CLOSE');
    }
  } finally {
    line.close();
  }
}

interface Line {
  /** Sends one command and gives the line that completes it. */
  ask(command: string): Promise<string>;
  close(): void;
}

async function openLine(port: number): Promise<Line> {
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  let received = '';
  let look = (): void => undefined;
  let giveUp: (error: Error) => void = () => undefined;
  socket.on('data', (text: string) => {
    received += text;
    look();
  });
  const waitFor = (pattern: RegExp): Promise<string> =>
    new Promise((resolve, reject) => {
      giveUp = reject;
      look = (): void => {
        const found = pattern.exec(received)?.[0];
        if (found === undefined) return;
        received = '';
        resolve(found);
      };
      look();
    });
  socket.on('error', (error) => giveUp(error));
  socket.on('close', () => giveUp(new Error(`The IMAP server hung up: ${received}`)));
  await waitFor(/^\* OK.*\r\n/m);
  let count = 0;
  return {
    async ask(command) {
      const tag = `a${String((count += 1))}`;
      socket.write(`${tag} ${command}\r\n`, 'latin1');
      const answer = await waitFor(new RegExp(`^${tag} .*\\r\\n`, 'm'));
      if (!answer.startsWith(`${tag} OK`)) throw new Error(`The IMAP server refused: ${answer.trim()}`);
      return answer;
    },
    close: () => socket.destroy(),
  };
}

/** `17-Nov-2026 09:12:00 +0000`. */
function internalDate(iso: string): string {
  const [, day, month, year, time] = new Date(iso).toUTCString().split(' ');
  return `${day}-${month}-${year} ${time} +0000`;
}
