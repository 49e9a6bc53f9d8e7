/**
 * Ai thực hiện — for whom progress of a task is kept: one body, or one of the units that «UBND các huyện» stands for.
 * The same task may have many: receipt and progress are each one's own.
 */
import type { PlainDate } from '../../kernel/plain-date.ts';

export type Carrier =
  | { readonly kind: 'agency'; readonly agencyId: string }
  | { readonly kind: 'unit'; readonly areaId: number };

export function carrierKey(carrier: Carrier): string {
  return carrier.kind === 'agency' ? `agency:${carrier.agencyId}` : `unit:${carrier.areaId}`;
}

/** Tiếp nhận và tiến độ của một bên thực hiện. */
export interface CarrierState {
  readonly carrier: string;
  readonly acknowledgedOn: PlainDate | null;
  readonly percent: number;
  readonly doneOn: PlainDate | null;
}

export interface CarrierSummary {
  readonly total: number;
  readonly acknowledged: number;
  readonly done: number;
  readonly started: number;
}

/** Bao nhiêu đơn vị đã tiếp nhận, đã làm, đã xong — what the province asks first. */
export function summariseCarriers(carriers: readonly CarrierState[]): CarrierSummary {
  return {
    total: carriers.length,
    acknowledged: carriers.filter(({ acknowledgedOn }) => acknowledgedOn !== null).length,
    done: carriers.filter(({ doneOn }) => doneOn !== null).length,
    started: carriers.filter(({ doneOn, percent }) => doneOn === null && percent > 0).length,
  };
}
