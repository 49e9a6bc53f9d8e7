/** Chỉ tiêu của hai văn bản — a poverty target and the indicator of the socio-economic plan it belongs to. */
interface LinkedTarget {
  readonly value: number;
  readonly upper: number | null;
  readonly unit: string;
  /** What has been achieved, in the target's own unit; `null` while nothing is known. */
  readonly result: number | null;
}

interface LinkedIndicator {
  readonly value: number;
  readonly unit: string;
  readonly result: number | null;
}

type IndicatorDifference = 'unit' | 'value' | 'result' | 'result-missing';

/** Both should show the same value and the same result; what differs is named, nothing is corrected. */
export function differences(target: LinkedTarget, indicator: LinkedIndicator): IndicatorDifference[] {
  if (target.unit !== indicator.unit) return ['unit'];
  const found: IndicatorDifference[] = [];
  const isInside =
    target.upper === null
      ? same(target.value, indicator.value)
      : isBetween(indicator.value, target.value, target.upper);
  if (!isInside) found.push('value');
  if (target.result !== null && indicator.result !== null && !same(target.result, indicator.result))
    found.push('result');
  if ((target.result === null) !== (indicator.result === null)) found.push('result-missing');
  return found;
}

/** Equal as printed with four decimals: 0,4 and 0,40 are one value. */
const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.00005;
const isBetween = (value: number, low: number, high: number): boolean =>
  value >= Math.min(low, high) - 0.00005 && value <= Math.max(low, high) + 0.00005;
