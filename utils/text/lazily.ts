/** Makes a value at the first call and gives the same one from then on: what takes long to make is not made where it is not wanted. */
export function lazily<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
