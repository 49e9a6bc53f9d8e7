import { Document, Packer, type Paragraph, type Table } from 'docx';
import { formatCount } from '#domain/kernel/number-format.ts';
import { allFigures, type DraftState } from '#domain/plans/drafting/draft-state.ts';
import { officialSection, WIDE_TEXT_WIDTH } from '../../rendering/official-document/page.ts';
import { FONT, paragraph } from '../../rendering/official-document/paragraph.ts';
import { dataTable } from '../../rendering/official-document/table.ts';
import type { AnswerRow, DraftRow, VersionRow } from './draft-store.ts';

const ACTS: Readonly<Record<string, string>> = {
  generated: 'Lập từ số liệu',
  edited: 'Sửa văn bản',
  decided: 'Quyết định chỉ tiêu',
  chosen: 'Chọn phần, căn cứ, ngày',
  renewed: 'Lấy lại số liệu',
  issued: 'Ban hành',
};
const STATUSES: Readonly<Record<string, string>> = {
  approved: 'đã phê duyệt',
  proposed: 'đề xuất',
  assigned: 'được giao',
  decided: 'người quyết định',
};

/** Hồ sơ dự thảo: versions, decisions, answers to findings and the source of every figure, for the file of the office. */
export async function renderRecord(
  row: DraftRow,
  state: DraftState,
  versions: readonly VersionRow[],
  answers: readonly AnswerRow[],
): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [
    paragraph('HỒ SƠ DỰ THẢO KẾ HOẠCH', { bold: true }),
    paragraph(`${row.area_name}, năm ${row.year}${row.plan_number === null ? '' : `, số ${row.plan_number}`}`),
    ...part(
      '1. Các bản đã lưu',
      ['Bản', 'Thời điểm', 'Người', 'Việc'],
      [8, 20, 24, 60],
      versions.map((one) => [
        String(one.version),
        moment(one.at),
        one.actor_name,
        [ACTS[one.act] ?? one.act, one.note].filter((text) => text !== null).join(': '),
      ]),
    ),
    ...part(
      '2. Chỉ tiêu do người quyết định',
      ['Chỉ tiêu', 'Giá trị', 'Người, thời điểm', 'Lý do'],
      [16, 14, 30, 50],
      state.decisions.map((one) => [
        one.code === 'poor' ? 'Giảm hộ nghèo' : 'Giảm hộ cận nghèo',
        `${one.value} hộ`,
        `${one.by}, ${one.at.slice(0, 10)}`,
        one.reason,
      ]),
    ),
    ...part(
      '3. Phát hiện kiểm tra và trả lời',
      ['Phát hiện', 'Trả lời', 'Người, thời điểm'],
      [50, 40, 22],
      answers.map((one) => [`[${one.rule}] ${one.statement}`, one.reason, `${one.actor_name}, ${moment(one.at)}`]),
    ),
    ...part(
      '4. Nguồn số liệu',
      ['Nơi in', 'Số liệu', 'Chỉ số đo', 'Đợt, kế hoạch', 'Đơn vị', 'Tình trạng'],
      [12, 14, 40, 20, 12, 30],
      [...allFigures(state).values()].map((one) => [
        one.place,
        one.text,
        one.measure,
        one.round,
        one.area,
        [STATUSES[one.status] ?? one.status, one.rule].filter((text) => text !== undefined).join(': '),
      ]),
    ),
    ...part(
      '5. Ô phụ lục do người điền',
      ['Ô', 'Giá trị', 'Người, thời điểm', 'Lý do'],
      [36, 30, 26, 40],
      (state.cells ?? []).map((one) => [
        one.key,
        typeof one.value === 'number' ? formatCount(one.value) : one.value,
        `${one.by}, ${moment(new Date(one.at))}`,
        one.reason,
      ]),
    ),
  ];
  const document = new Document({
    creator: 'Vươn Lên',
    title: `Hồ sơ dự thảo kế hoạch ${row.area_name} ${row.year}`,
    styles: { default: { document: { run: { font: FONT, size: 24 } } } },
    sections: [officialSection({ isWide: true, children })],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function part(title: string, heads: string[], widths: number[], rows: string[][]): (Paragraph | Table)[] {
  const columns = heads.map((label, at) => ({ label, kind: 'name' as const, width: widths[at] ?? 10 }));
  const table = { columns, rows: rows.map((cells) => ({ cells, isTotal: false })) };
  return [
    paragraph(title, { bold: true, before: 160, after: 60, heading: 0 }),
    rows.length === 0 ? paragraph('Không có.', { size: 12 }) : dataTable(table, WIDE_TEXT_WIDTH, 10),
  ];
}

/** In the time of Vietnam. */
function moment(at: Date): string {
  const local = new Date(at.getTime() + 7 * 3_600_000).toISOString();
  return `${local.slice(8, 10)}/${local.slice(5, 7)}/${local.slice(0, 4)} ${local.slice(11, 16)}`;
}
