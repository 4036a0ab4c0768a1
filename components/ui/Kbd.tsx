/** A key or a chord, "Ctrl+Enter", drawn as keys. */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="kbd">{keys}</kbd>;
}
