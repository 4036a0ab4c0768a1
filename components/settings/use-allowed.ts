import { useEffect, useState } from 'react';
import type { SiteCalls } from './calls';

/**
 * Those of `addresses` that the browser allows now; null before it has said. It may take one back at any time. `addresses` must stay the
 * same array while it holds the same.
 */
export function useAllowed(
  addresses: readonly string[],
  { isAllowed, onAllowedChange }: Pick<SiteCalls, 'isAllowed' | 'onAllowedChange'>,
): ReadonlySet<string> | null {
  const [allowed, setAllowed] = useState<ReadonlySet<string> | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const answers = await Promise.all(addresses.map(isAllowed));
      if (!isGone) setAllowed(new Set(addresses.filter((_, index) => answers[index])));
    };
    void look();
    const stop = onAllowedChange(() => void look());
    return () => {
      isGone = true;
      stop();
    };
  }, [addresses, isAllowed, onAllowedChange]);
  return allowed;
}
