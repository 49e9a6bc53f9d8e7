/** One round of a series before it is compared with its neighbour. */
export interface SeriesPoint {
  readonly standard: string;
  readonly value: number | null;
}

export interface ComparedPoint {
  readonly isBreak: boolean;
  readonly change: number | null;
}

/** Chuỗi số liệu qua hai chuẩn nghèo bị gián đoạn: a change is only computed between rounds of one standard. */
export function compareAlong<P extends SeriesPoint>(points: readonly P[]): (P & ComparedPoint)[] {
  return points.map((point, index) => {
    const before = points[index - 1];
    const isBreak = before !== undefined && before.standard !== point.standard;
    const isComparable = before !== undefined && !isBreak && before.value !== null && point.value !== null;
    return { ...point, isBreak, change: isComparable ? (point.value ?? 0) - (before.value ?? 0) : null };
  });
}
