import type { PaperRow, PaperTable } from '#domain/reports/paper-table.ts';

/** A small table with everything a form can have: for the tests of the renderers. */
export function samplePaperTable(rows: Iterable<PaperRow> = SAMPLE_ROWS): PaperTable {
  return {
    language: 'vi',
    formLabel: 'Biểu số 7.1',
    issuer: ['ỦY BAN NHÂN DÂN TỈNH HƯNG YÊN', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG'],
    title: ['TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO'],
    subtitle: ['Năm 2024'],
    status: 'Số liệu tạm tính, chưa phê duyệt',
    unitNote: 'Đơn vị tính: hộ, %',
    columns: [
      { key: 'order', label: 'TT', kind: 'order', number: 'A', isShared: true },
      { key: 'name', label: 'Phường/Xã', kind: 'name', number: 'B', isShared: true },
      { key: '1', label: 'Tổng số hộ dân cư', kind: 'count', number: '1' },
      {
        label: 'Hộ nghèo',
        columns: [
          { key: '3', label: 'Số lượng', kind: 'count', number: '3' },
          { key: '4', label: 'Tỷ lệ (%)', kind: 'rate', number: '4=3/1*100' },
        ],
      },
    ],
    rows,
    footer: {
      notes: ['Tỷ lệ của dòng tổng là tỷ lệ của các tổng.'],
      placeAndDate: 'Hưng Yên, ngày 07 tháng 12 năm 2024',
      signers: [
        { titles: ['NGƯỜI LẬP BIỂU'], hint: '(Ký, ghi rõ họ tên)' },
        { titles: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], name: 'Trần Thị Bình' },
      ],
    },
  };
}

const SAMPLE_ROWS: readonly PaperRow[] = [
  { level: 'total', cells: [null, 'TỔNG CỘNG', 620_779, 11_457, { numerator: 11_457, denominator: 620_779 }] },
  { level: 'district', cells: ['1', 'Huyện Ân Thi', 29_454, 269, { numerator: 269, denominator: 29_454 }] },
  { level: 'commune', areaCode: '12142', cells: ['1.1', '=cmd|"x"', 0, 0, { numerator: 0, denominator: 0 }] },
];
