/** A storage area as Chromium has it; Firefox has no such call. */
interface Area {
  setAccessLevel?(access: { readonly accessLevel: 'TRUSTED_CONTEXTS' }): Promise<void>;
}

/**
 * Closes storage to content scripts, which share a process with the mail page: in Chromium `local` is open to them unless it is said
 * otherwise (measured 2026-11). Where the browser cannot, or refuses, nothing else depends on it: keys and replies are in the
 * extension's own database.
 */
export const keepToOwnPages = async (areas: readonly Area[]): Promise<void> => {
  for (const area of areas)
    await area.setAccessLevel?.({ accessLevel: 'TRUSTED_CONTEXTS' }).catch(() => undefined);
};
