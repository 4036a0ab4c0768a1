/** What the command does not measure, and why. */
export const NOT_MEASURED: readonly { readonly what: string; readonly why: string }[] = [];
