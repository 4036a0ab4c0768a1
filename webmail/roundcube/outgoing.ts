import { SMTPServer } from 'smtp-server';
import { parseMail } from './sent-mail.ts';
import type { Server } from 'node:net';
import type { SentMail } from './sent-mail.ts';

/** What becomes of the next mail that Roundcube hands over. */
export type SendFailure =
  /** Every recipient is refused (550). */
  | 'refused'
  /** The mail is refused once all of it is there (554). */
  | 'refused-late'
  /** Nobody listens, until this is taken back. */
  | 'unreachable'
  /** The answer waits until this is taken back. */
  | 'slow';

/** The server that Roundcube hands mail to. */
export interface Outgoing {
  readonly port: number;
  readonly sent: readonly SentMail[];
  /** Null takes back what was said before. */
  failNext(mode: SendFailure | null): Promise<void>;
  /** As it was at the start. */
  forget(): Promise<void>;
  close(): Promise<void>;
}

export async function serveOutgoing(): Promise<Outgoing> {
  const sent: SentMail[] = [];
  let failure: SendFailure | null = null;
  let release = (): void => undefined;
  let held = Promise.resolve();

  /** True once for the mail that is to fail in this way. */
  const failsBy = (mode: SendFailure): boolean => {
    if (failure !== mode) return false;
    failure = null;
    return true;
  };
  const newServer = (): SMTPServer =>
    new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      disableReverseLookup: true,
      closeTimeout: 100,
      onRcptTo: (_address, _session, callback) =>
        callback(failsBy('refused') ? refusal(550, '5.1.1 No such user here') : null),
      onData: (stream, { envelope }, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          if (failsBy('refused-late')) return callback(refusal(554, '5.7.1 Refused by policy'));
          const recipients = envelope.rcptTo.map(({ address }) => address.toLowerCase());
          held
            .then(() => parseMail(Buffer.concat(chunks), recipients))
            .then((mail) => sent.push(mail))
            .then(() => callback(null), callback);
        });
      },
    });

  let server = newServer();
  const port = await listen(server, 0);
  const close = (): Promise<void> => new Promise((resolve) => server.close(resolve));

  const failNext = async (mode: SendFailure | null): Promise<void> => {
    release();
    if (failure === 'unreachable' && mode !== 'unreachable') {
      server = newServer();
      await listen(server, port);
    }
    if (mode === 'unreachable' && failure !== 'unreachable') await close();
    if (mode === 'slow') held = new Promise((resolve) => (release = resolve));
    failure = mode;
  };

  return {
    port,
    sent,
    failNext,
    async forget() {
      await failNext(null);
      sent.length = 0;
    },
    async close() {
      release();
      if (failure !== 'unreachable') await close();
    },
  };
}

const refusal = (responseCode: number, message: string): Error =>
  Object.assign(new Error(message), { responseCode });

const listen = (server: SMTPServer, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    const listening: Server = server.listen(port, '127.0.0.1', () => {
      const address = listening.address();
      if (address !== null && typeof address === 'object') resolve(address.port);
      else reject(new Error('The outgoing server got no port.'));
    });
  });
