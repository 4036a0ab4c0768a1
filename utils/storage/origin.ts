/** The origin that consent and key are bound to; null for what is not a web address. */
export const originOf = (address: string): string | null => {
  try {
    const { origin, protocol } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? origin : null;
  } catch {
    return null;
  }
};

/** The host as people read it; '' for what is not an address. */
export const hostOf = (address: string): string => {
  const origin = originOf(address);
  return origin === null ? '' : new URL(origin).host;
};
