/** Tên gọi chuẩn — names of funds whose printed variants are asked about. @source finding LC-S11 */
export interface KnownFund {
  readonly name: string;
  readonly variants: RegExp;
  readonly noteVi: string;
  readonly noteEn: string;
}

export const KNOWN_FUNDS: readonly KnownFund[] = [
  {
    name: 'Vì người nghèo',
    variants: /^ngày vì người nghèo$/iu,
    noteVi: '«Ngày vì người nghèo» là tên một cuộc vận động',
    noteEn: '“Ngày vì người nghèo” (Day for the Poor) is the name of a campaign',
  },
];
