import { storage } from '#imports';
import * as v from 'valibot';
import type { Signature, ThreadKey } from '../reply/thread';

/** Which mailbox, by site and address. */
type Mailbox = Pick<ThreadKey, 'site' | 'account'>;

const schema = v.fallback(v.record(v.string(), v.picklist(['added', 'none'])), {});

/** Whether each mailbox's site puts a signature below a reply, as it was last seen. */
const item = storage.defineItem<unknown>('local:signatures', { fallback: {}, version: 1 });

const readAll = async (): Promise<Record<string, Signature>> => v.parse(schema, await item.getValue());

const nameOf = ({ site, account }: Mailbox): string => `${site} ${account}`;

/** 'unknown' for a mailbox whose signature was never seen. */
export const readSignature = async (mailbox: Mailbox): Promise<Signature> =>
  (await readAll())[nameOf(mailbox)] ?? 'unknown';

// Two pages may tell at once; each write waits for the one before, so neither loses the other's mailbox.
let lastSave: Promise<unknown> = Promise.resolve();

/** Keeps what was seen. Of a mailbox that has no address nothing is kept, for it could be any. */
export const rememberSignature = (mailbox: Mailbox, signature: 'added' | 'none'): Promise<void> => {
  const save = async (): Promise<void> => {
    const known = await readAll();
    const name = nameOf(mailbox);
    if (mailbox.account === '' || known[name] === signature) return;
    await item.setValue({ ...known, [name]: signature });
  };
  const saved = lastSave.then(save, save);
  lastSave = saved;
  return saved;
};

export const clearSignatures = (): Promise<void> => item.removeValue();
