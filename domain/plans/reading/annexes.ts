/** Phụ lục — annexes after the signature and tables in the text; which cited ones are missing. */
import type { Annex, MissingAnnex, ReadingNote } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';
import {
  annexOfTable,
  type Cell,
  type FoundTable,
  splitCells,
  tableOfFlatCells,
  tableOfRows,
  tableOfSplitLines,
} from './tables.ts';

const START =
  /^(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu|BIỂU|Biểu|BẢNG|Bảng)(?:\s+(?:SỐ|số)?\s*([\dIVX]+[a-zđ]?(?:[.-]\d+)?))?(?=$|[\s.:])/u;
/** «(Đơn vị tính: triệu đồng)», «ĐVT: Tỷ đồng». */
export const UNIT_NOTE = /^\(?\s*(?:Đơn vị(?: tính)?|ĐVT)\s*:/iu;
const ATTACHED = /^\(?\s*(?:Ban hành\s+)?(?:[Kk]èm theo|Đính kèm)\s+(.+?)\)?$/u;

export function readAnnexes(
  lines: readonly CleanLine[],
  raw: (line: number) => string,
): { annexes: Annex[]; notes: ReadingNote[] } {
  const annexes: Annex[] = [];
  const notes: ReadingNote[] = [];
  for (const part of splitAnnexes(lines)) {
    const read = readAnnex(part, raw);
    annexes.push(...read.annexes);
    notes.push(...read.notes);
  }
  return { annexes, notes };
}

function splitAnnexes(lines: readonly CleanLine[]): CleanLine[][] {
  const parts: CleanLine[][] = [];
  for (const line of lines) {
    if (line.text === '' && parts.length === 0) continue;
    const starts = START.test(line.text) && !line.cell && line.text.length < 200;
    if (starts || parts.length === 0) parts.push([line]);
    else parts[parts.length - 1]?.push(line);
  }
  return parts;
}

function readAnnex(
  lines: readonly CleanLine[],
  raw: (line: number) => string,
): { annexes: Annex[]; notes: ReadingNote[] } {
  const first = lines[0];
  if (!first) return { annexes: [], notes: [] };
  const numbered = START.exec(first.text);
  const titleParts: string[] = [];
  const rest = first.text.replace(START, '').replace(/^[\s.:–-]+/u, '');
  if (rest !== '') titleParts.push(rest);
  let attachedTo: string | undefined;
  let note: string | undefined;
  let at = 1;
  for (; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' || text === '|') continue;
    const attached = ATTACHED.exec(text);
    if (attached) attachedTo = attached[1]?.replace(/\)$/, '');
    else if (UNIT_NOTE.test(text)) {
      note = text;
      continue;
    } else if (
      lines[at]?.cell ||
      /^(?:STT|TT|Số TT)\.?$/u.test(text) ||
      splitCells(raw(lines[at]?.line ?? 0)) ||
      titleParts.join(' ').length > 300 ||
      (attachedTo && titleParts.length > 0)
    )
      break;
    else titleParts.push(text);
  }
  const about = {
    title: titleParts.join(' ').trim() || first.text,
    line: first.line,
    ...(attachedTo ? { attachedTo } : {}),
    ...(numbered?.[1] ? { number: numbered[1] } : {}),
    ...(note ? { note } : {}),
  };
  const body = lines.slice(at);
  const marked = markedTables(body);
  if (marked.length > 0) {
    return {
      annexes: marked.map((table) => annexOfTable(table, about)),
      notes: marked.flatMap((table) => table.missingCells.map(missingCellNote)),
    };
  }
  const table = tableIn(body, raw);
  if (!table) {
    const text = body
      .map((l) => l.text)
      .filter((t) => t !== '' && t !== '|')
      .join('\n');
    return {
      annexes: [{ ...about, columns: [], rows: [], cellLines: [], ...(text === '' ? {} : { text }) }],
      notes: [],
    };
  }
  const notes: ReadingNote[] = table.missingCells.map((line) => missingCellNote(line));
  return { annexes: [annexOfTable(table, about)], notes };
}

export function missingCellNote(line: number): ReadingNote {
  return {
    line,
    code: 'missing-cell',
    vi: `Hàng của bảng (dòng ${line}) thiếu ô so với tiêu đề; ô thiếu được để trống, cần người đọc kiểm tra.`,
    en: `The table row at line ${line} has fewer cells than the header; missing cells are left empty, please check.`,
  };
}

export function tableIn(lines: readonly CleanLine[], raw: (line: number) => string): ReturnType<typeof tableOfRows> {
  const flat = tableOfFlatCells(lines);
  const split = tableOfSplitLines(
    lines.filter((l) => l.text !== '' && l.text !== '|'),
    raw,
  );
  if (split && (!flat || split.rows.length >= flat.table.rows.length)) return split;
  return flat?.table;
}

export function rowsOfCells(lines: readonly CleanLine[]): Cell[][] {
  const rows: Cell[][] = [];
  for (const line of lines) {
    if (!line.cell) continue;
    rows[line.cell.row] ??= [];
    const row = rows[line.cell.row] ?? [];
    for (let column = line.cell.column; column < line.cell.column + (line.cell.span ?? 1); column += 1) {
      const old = row[column];
      row[column] =
        old && old.text !== ''
          ? { text: `${old.text} ${line.text}`.trim(), line: old.line }
          : { text: line.text, line: line.line };
    }
  }
  return rows
    .filter((row) => row !== undefined)
    .map((row) => Array.from(row, (cell) => cell ?? { text: '', line: row.find((c) => c !== undefined)?.line ?? 0 }));
}

/** The tables that a docx marks, one by one, in order. */
export function markedTables(lines: readonly CleanLine[]): FoundTable[] {
  const numbers = [...new Set(lines.flatMap((l) => (l.cell ? [l.cell.table] : [])))];
  return numbers.flatMap((number) => {
    const table = tableOfRows(rowsOfCells(lines.filter((l) => l.cell?.table === number)));
    return table && table.columns.length >= 3 ? [table] : [];
  });
}

const CITED =
  /(?:(?:theo|có|tại|xem)\s+)?((?:phụ lục|phụ biểu|biểu)(?:\s+(?:chi tiết|tổng hợp))?(?:\s+số)?(?:\s+(?:\d{1,2}(?:[.-]\d{1,2})?[a-zđ]?|[IVX]{1,5}))?(?:\s+chi tiết)?|bảng phân khai[^,;.)]{0,80}|bảng phân bổ[^,;.)]{0,80}|(?:danh sách|biểu tổng hợp|bảng tổng hợp)[^,;.()]{0,60}?)(?=\s*(?:kèm theo|đính kèm|gửi kèm|\)|:|,|;|\.|$))/giu;

/** Annexes that the text speaks of as attached, but that the file does not hold. */
export function missingAnnexes(
  texts: readonly { text: string; lineAt: (offset: number) => number }[],
  annexes: readonly Annex[],
): MissingAnnex[] {
  const cited = new Map<string, { title: string; lines: number[] }>();
  for (const { text, lineAt } of texts) {
    for (const m of text.matchAll(CITED)) {
      const title = (m[1] ?? '').trim();
      const attachedWord = /^\s*(?:kèm theo|đính kèm|gửi kèm)/iu.test(text.slice(m.index + m[0].length));
      const named = /\d|(?<![\p{L}])[IVX]{1,5}$/u.test(title) || /^bảng phân/iu.test(title);
      const before = text.slice(Math.max(0, m.index - 30), m.index);
      if (
        /(?:Nghị định|Thông tư|Quyết định|ban hành kèm)\s*$/iu.test(before) ||
        (/\d\/\d{4}/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 40)) &&
          /^\s*(?:ban hành|của|Thông|Quyết)/u.test(text.slice(m.index + m[0].length)))
      )
        continue;
      if (!attachedWord && !named && !/^\(?\s*(?:theo|có)\s/iu.test(m[0])) continue;
      if (!attachedWord && (!named || /^danh sách/iu.test(title))) continue;
      const key = title
        .toLowerCase()
        .replace(/\s+số\s+/u, ' ')
        .replace(/\s+/g, ' ');
      const entry = cited.get(key) ?? { title, lines: [] };
      entry.lines.push(lineAt(m.index));
      cited.set(key, entry);
    }
  }
  return [...cited.values()].filter(({ title }) => !isPresent(title, annexes));
}

function isPresent(title: string, annexes: readonly Annex[]): boolean {
  // «Biểu 01» over a table of the text is that table.
  if (annexes.some((a) => a.title.toLowerCase().startsWith(title.toLowerCase()))) return true;
  const number = /(\d{1,2}(?:[.-]\d{1,2})?[a-zđ]?|[IVX]{1,5})\s*$/u.exec(title)?.[1];
  if (number && !/^bảng/iu.test(title))
    return annexes.some((a) => a.number !== undefined && sameNumber(a.number, number));
  if (/^bảng/iu.test(title)) return annexes.some((a) => sharedWords(a.title, title) >= 4);
  return annexes.length > 0;
}

function sameNumber(a: string, b: string): boolean {
  return a.replace(/^0+/, '').toLowerCase() === b.replace(/^0+/, '').toLowerCase();
}

function sharedWords(a: string, b: string): number {
  const words = new Set(a.toLowerCase().split(/\s+/));
  return b
    .toLowerCase()
    .split(/\s+/)
    .filter((w) => words.has(w)).length;
}
