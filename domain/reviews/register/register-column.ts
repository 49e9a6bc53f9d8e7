import type { Standard } from '#domain/standards/standard.ts';

/** Cột cố định của sổ rà soát; the indicators `d1 … dN` stand between `b1_score` and `causes`. */
export const fixedColumns = [
  'household_code',
  'commune_code',
  'village',
  'address',
  'head_name',
  'head_sex',
  'head_birth',
  'head_id',
  'ethnic',
  'size',
  'area',
  'previous_class',
  'ever_poor',
  'ever_near_poor',
  'form_a',
  'b1_score',
  'causes',
  'needs',
  'groups',
  'other_change',
  'surveyed_on',
] as const;
export type FixedColumn = (typeof fixedColumns)[number];
export type IndicatorColumn = `d${number}`;
export type RegisterColumn = FixedColumn | IndicatorColumn;

/** A file without one of these columns is refused whole. */
export const requiredColumns = ['household_code', 'commune_code', 'head_name', 'size', 'b1_score'] as const;

/**
 * Tiêu đề tiếng Việt — the headings of the official lists under which each column is found, the first being the one
 * we write. Compared without case, diacritics, punctuation and spacing.
 */
export const vietnameseHeadings: Readonly<Record<FixedColumn, readonly string[]>> = {
  household_code: ['Mã hộ', 'Mã số hộ', 'Mã hộ gia đình'],
  commune_code: ['Mã xã', 'Mã phường/xã', 'Mã xã, phường, thị trấn', 'Mã đơn vị hành chính cấp xã', 'Mã ĐVHC cấp xã'],
  village: ['Thôn, bản, tổ dân phố', 'Thôn/bản/tổ dân phố', 'Thôn', 'Thôn bản', 'Tổ dân phố'],
  address: ['Địa chỉ', 'Nơi ở hiện tại', 'Chỗ ở hiện nay'],
  head_name: ['Họ và tên chủ hộ', 'Họ tên chủ hộ', 'Chủ hộ', 'Tên chủ hộ'],
  head_sex: ['Giới tính chủ hộ', 'Giới tính'],
  head_birth: [
    'Ngày, tháng, năm sinh chủ hộ',
    'Ngày, tháng, năm sinh',
    'Ngày sinh',
    'Năm sinh',
    'Ngày sinh chủ hộ',
    'Năm sinh chủ hộ',
  ],
  head_id: [
    'Số định danh cá nhân chủ hộ',
    'Số định danh cá nhân',
    'Số định danh',
    'Số CCCD',
    'CCCD',
    'Số CMND/CCCD',
    'Số CCCD/CMND',
    'CMND/CCCD',
    'Số CCCD/Số định danh cá nhân',
  ],
  ethnic: ['Dân tộc', 'Mã dân tộc', 'Dân tộc chủ hộ'],
  size: ['Số nhân khẩu', 'Nhân khẩu', 'Số khẩu', 'Số người trong hộ', 'Số thành viên', 'Tổng số nhân khẩu'],
  area: ['Khu vực', 'Khu vực (thành thị/nông thôn)', 'Thành thị/nông thôn'],
  previous_class: [
    'Phân loại đầu kỳ',
    'Phân loại hộ đầu kỳ',
    'Phân loại năm trước',
    'Phân loại đầu năm',
    'Phân loại hộ đầu năm',
  ],
  ever_poor: ['Đã từng là hộ nghèo', 'Từng là hộ nghèo'],
  ever_near_poor: ['Đã từng là hộ cận nghèo', 'Từng là hộ cận nghèo'],
  form_a: ['Kết quả phiếu A', 'Phiếu A', 'Kết quả nhận dạng nhanh'],
  b1_score: ['Điểm B1', 'Tổng điểm B1', 'Điểm phiếu B1'],
  causes: ['Nguyên nhân nghèo', 'Nguyên nhân'],
  needs: ['Nhu cầu hỗ trợ', 'Nhu cầu'],
  groups: ['Nhóm đối tượng', 'Đối tượng'],
  other_change: ['Biến động khác', 'Biến động khác của hộ'],
  surveyed_on: ['Ngày rà soát', 'Ngày khảo sát', 'Ngày điều tra'],
};

/** `d1 … dN` of a standard, in the order of its indicators. */
export function indicatorColumns(standard: Pick<Standard, 'indicators'>): IndicatorColumn[] {
  return standard.indicators.map((_, index) => `d${index + 1}` as const);
}

/** Every column of the register under a standard, in the order in which we write it. */
export function registerColumns(standard: Pick<Standard, 'indicators'>): RegisterColumn[] {
  return columnsWith(indicatorColumns(standard));
}

/** The fixed columns with those of the indicators where the format puts them. */
export function columnsWith(indicators: readonly IndicatorColumn[]): RegisterColumn[] {
  const at = fixedColumns.indexOf('causes');
  return [...fixedColumns.slice(0, at), ...indicators, ...fixedColumns.slice(at)];
}

/** Headings of an indicator column: «Chỉ số 3», «Thiếu hụt 3», its code and its official name. */
export function indicatorHeadings(standard: Pick<Standard, 'indicators'>, index: number): string[] {
  const indicator = standard.indicators[index];
  const number = index + 1;
  return [
    ...(indicator ? [indicator.name.vi, indicator.code] : []),
    `Chỉ số ${number}`,
    `Chỉ số thiếu hụt ${number}`,
    `Thiếu hụt ${number}`,
  ];
}

/** The heading we write for a column. */
export function headingOf(
  standard: Pick<Standard, 'indicators'>,
  column: RegisterColumn,
  language: 'vi' | 'en',
): string {
  if (language === 'en') return column;
  const number = /^d(\d+)$/.exec(column)?.[1];
  if (number === undefined) return vietnameseHeadings[column as FixedColumn][0] ?? column;
  return indicatorHeadings(standard, Number(number) - 1)[0] ?? column;
}

/** All headings under which each column is understood: what a screen shows and a spreadsheet reader is given. */
export function registerHeadings(
  standard: Pick<Standard, 'indicators'>,
): { readonly key: RegisterColumn; readonly headings: readonly string[]; readonly required: boolean }[] {
  return registerColumns(standard).map((column) => {
    const number = /^d(\d+)$/.exec(column)?.[1];
    return {
      key: column,
      headings:
        number === undefined
          ? vietnameseHeadings[column as FixedColumn]
          : indicatorHeadings(standard, Number(number) - 1),
      required: number !== undefined || (requiredColumns as readonly string[]).includes(column),
    };
  });
}
