/** Where a unit stands in its tree; a commune's `communeId` is its own id, and so on. */
export interface AreaPosition {
  readonly id: number;
  readonly level: 'province' | 'district' | 'commune' | 'village';
  readonly provinceId: number;
  readonly districtId: number | null;
  readonly communeId: number | null;
}
