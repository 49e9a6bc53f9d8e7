/** Where one stands in the tree, and on which day, as the address has it. */
export interface AreaSearch {
  readonly parentId?: number | undefined;
  readonly asOf?: string | undefined;
}

export function readAreaSearch(search: Record<string, unknown>): AreaSearch {
  const parentId = Number(search.parentId);
  return {
    ...(Number.isInteger(parentId) && parentId > 0 ? { parentId } : {}),
    ...(typeof search.asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(search.asOf) ? { asOf: search.asOf } : {}),
  };
}
