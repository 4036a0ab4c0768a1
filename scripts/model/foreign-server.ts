import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A server of TLS with a certificate that it signed itself, as smtp-server carries one. */
export async function startForeignServer(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const foreign = new SMTPServer({ secure: true, logger: false });
  // That the certificate is refused is what is wanted.
  foreign.on('error', () => undefined);
  await new Promise<void>((resolve) => foreign.listen(0, '127.0.0.1', resolve));
  const { port } = foreign.server.address() as AddressInfo;
  return {
    address: `https://127.0.0.1:${port}/v1`,
    close: () => new Promise((resolve) => foreign.close(resolve)),
  };
}
