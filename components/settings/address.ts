import { originOf } from '../../utils/storage/origin';
import type { AddressPreset } from './calls';

/** The server runs on this computer. */
export const isThisComputer = (address: string): boolean => {
  const origin = originOf(address);
  if (origin === null) return false;
  return ['localhost', '127.0.0.1'].includes(new URL(origin).hostname);
};

/** Whether an address is the offered one, with whatever name in the place of its blank. */
export const isOffered = (
  { address: offered, blank }: Pick<AddressPreset, 'address' | 'blank'>,
  address: string,
): boolean => {
  if (blank === undefined) return address === offered;
  const [before = '', after = ''] = offered.split(blank);
  const name = address.slice(before.length, address.length - after.length);
  return address === before + name + after && /^[\w-]+$/.test(name);
};
