/** A fault of the list: F01 to F60. */
export type FaultId = `F${string}`;
