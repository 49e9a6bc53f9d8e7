/** Cột của danh sách thành viên — names of the columns, in the order in which we write them. */
export const memberColumnNames = [
  'household_code',
  'person_no',
  'name',
  'sex',
  'birth',
  'id',
  'ethnic',
  'relation',
  'in_school',
  'has_insurance',
  'working',
  'disabled',
  'merit',
  'social_assistance',
  'note',
] as const;
export type MemberColumn = (typeof memberColumnNames)[number];

const requiredColumns: readonly MemberColumn[] = ['household_code', 'person_no', 'name'];

/** Tiêu đề tiếng Việt — headings of the official lists; the first is the one we write. */
export const memberHeadings: Readonly<Record<MemberColumn, readonly string[]>> = {
  household_code: ['Mã hộ', 'Mã số hộ', 'Mã hộ gia đình'],
  person_no: ['Thành viên số', 'Số thứ tự thành viên', 'STT thành viên', 'Mã thành viên', 'Thứ tự trong hộ'],
  name: ['Họ và tên', 'Họ tên', 'Họ và tên thành viên', 'Tên thành viên'],
  sex: ['Giới tính', 'Giới tính (nam/nữ)'],
  birth: ['Ngày, tháng, năm sinh', 'Ngày sinh', 'Năm sinh'],
  id: [
    'Số định danh cá nhân',
    'Số định danh',
    'Số CCCD',
    'CCCD',
    'Số CMND/CCCD',
    'Số CCCD/CMND',
    'Số CCCD/Số định danh cá nhân',
  ],
  ethnic: ['Dân tộc', 'Mã dân tộc'],
  relation: ['Quan hệ với chủ hộ', 'Quan hệ'],
  in_school: ['Đang đi học', 'Đi học'],
  has_insurance: ['Có bảo hiểm y tế', 'Bảo hiểm y tế', 'Có thẻ BHYT', 'BHYT'],
  working: ['Đang làm việc', 'Có việc làm', 'Việc làm'],
  disabled: ['Người khuyết tật', 'Khuyết tật'],
  merit: ['Người có công', 'Người có công với cách mạng'],
  social_assistance: ['Hưởng trợ cấp xã hội', 'Trợ cấp xã hội hàng tháng', 'Trợ cấp xã hội', 'Bảo trợ xã hội'],
  note: ['Ghi chú'],
};

/** The columns with their headings: what a reader of spreadsheets is given, and what a screen shows as the template. */
export const memberColumns: readonly {
  readonly key: MemberColumn;
  readonly headings: readonly string[];
  readonly required: boolean;
}[] = memberColumnNames.map((key) => ({
  key,
  headings: memberHeadings[key],
  required: requiredColumns.includes(key),
}));
