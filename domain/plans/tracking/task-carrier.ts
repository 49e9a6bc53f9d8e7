/**
 * Ai thực hiện — for whom progress of a task is kept: one body, or one of the units that «UBND các huyện» stands for.
 * The same task may have many: receipt and progress are each one's own.
 */
export type Carrier =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'unit'; readonly areaId: number };

export function carrierKey(carrier: Carrier): string {
  return carrier.kind === 'agency' ? `agency:${carrier.agencyId}` : `unit:${carrier.areaId}`;
}
