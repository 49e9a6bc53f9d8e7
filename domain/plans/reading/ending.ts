/** Nơi nhận và chữ ký — recipients, archive line, and who signs on whose behalf. */
import type { Recipient, Signature } from '../document/plan-document.ts';
import type { CleanLine } from './blocks.ts';
import { titleCaseName } from './names.ts';
import { isCapitals, normaliseLine } from './normalise.ts';
import { RECIPIENTS } from './parts.ts';

const ON_BEHALF = /^T\/?M\.?\s*(.+)$/u;
const FOR = /^(?:KT|K\/T)\.?\s*(.+)$/u;
const BY_ORDER = /^(?:TL|TUQ|Q)\.\s*(.+)$/u;
const POST =
  /^(?:PHÓ\s+)?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|TRƯỞNG PHÒNG|TRƯỞNG BAN|CHÁNH VĂN PHÒNG|BÍ THƯ|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|PHÓ TRƯỞNG PHÒNG|PHÓ TRƯỞNG BAN)(?:\s+[\p{Lu}\s]+)?$/u;
const SIGN_MARKS = /^(?:\(?(?:Đã ký|đã ký|Ký tên|ký tên|Đã kí)[^)]*\)?|\[.*\])$/u;

export function readEnding(
  lines: readonly CleanLine[],
  raw: (line: number) => string,
): { recipients: Recipient[]; signature?: Signature } {
  const cells = lines
    .filter((l) => l.text !== '' && l.text !== '|')
    .flatMap((l) => splitWide(l, raw))
    .flatMap(splitColumns);
  const recipients = readRecipients(cells);
  const signature = readSignature(cells);
  return signature ? { recipients, signature } : { recipients };
}

/** Two columns on one line with a wide gap between them. */
function splitWide(line: CleanLine, raw: (line: number) => string): CleanLine[] {
  if (line.cell) return [line];
  const parts = raw(line.line)
    .trim()
    .split(/\t+|\s{4,}/u)
    .map(normaliseLine)
    .filter((t) => t !== '');
  return parts.length < 2 ? [line] : parts.map((text) => ({ ...line, text }));
}

/** «- Lưu: VT.            PHÓ CHỦ TỊCH» printed side by side. */
function splitColumns(line: CleanLine): CleanLine[] {
  const cut = line.text.search(
    /\s+\|?\s*(?=(?:T\/?M\.|KT\.|TL\.|TUQ\.)\s|(?:PHÓ )?CHỦ TỊCH$|(?:PHÓ )?GIÁM ĐỐC$|(?:PHÓ )?TRƯỞNG (?:PHÒNG|BAN)$)/u,
  );
  // One blank is not a column, unless the left part is plainly an item of the list.
  if (cut <= 0 || !/^[-+*|]|Nơi nhận|Lưu/u.test(line.text.slice(0, cut))) return [line];
  return [
    { ...line, text: line.text.slice(0, cut).trim() },
    { ...line, text: line.text.slice(cut).replace(/^[\s|]+/, '') },
  ];
}

function isSignatureLine(text: string): boolean {
  return (
    ON_BEHALF.test(text) ||
    FOR.test(text) ||
    BY_ORDER.test(text) ||
    (isCapitals(text) && (POST.test(text) || /^(?:ỦY BAN|UỶ BAN|DÂN$|NHÂN DÂN$)/u.test(text)))
  );
}

function readRecipients(cells: readonly CleanLine[]): Recipient[] {
  const start = cells.findIndex((l) => RECIPIENTS.test(l.text));
  if (start < 0) return [];
  const items: { line: number; text: string }[] = [];
  const first = cells[start]?.text.replace(RECIPIENTS, '').trim() ?? '';
  if (first !== '')
    for (const part of first.split(/;\s*(?=-)/u)) items.push({ line: cells[start]?.line ?? 0, text: part });
  let archived = /Lưu\s*:/u.test(first);
  for (const cell of cells.slice(start + 1)) {
    if (isSignatureLine(cell.text)) {
      if (archived) break;
      continue;
    }
    const dashed = /^[-–+*•]\s*/u.test(cell.text);
    const previous = items[items.length - 1];
    if (!dashed && archived) break;
    if (!dashed && SIGN_MARKS.test(cell.text)) continue;
    if (dashed || !previous || /[;.]$/u.test(previous.text)) {
      if (!dashed && isPersonName(cell.text)) continue;
      items.push({ line: cell.line, text: cell.text });
    } else previous.text = `${previous.text} ${cell.text}`;
    if (/Lưu\s*:?/u.test(cell.text)) archived = true;
  }
  return items.map(({ line, text }) => recipientOf(line, text)).filter((r) => r.name !== '');
}

function recipientOf(line: number, printed: string): Recipient {
  const text = printed
    .replace(/^[-–+*•]\s*/u, '')
    .replace(/[\s;,.!]+$/u, '')
    .trim();
  const archive = /^Lưu\s*:?\s*(.*)$/u.exec(text);
  if (archive) {
    const copies = /\((\d{1,3})(?:\s*b(?:ản)?)?\)/u.exec(text);
    const codes = (archive[1] ?? '')
      .replace(/\(.*?\)/gu, '')
      .split(/[,;.]\s*/u)
      .map((s) => s.trim())
      .filter((s) => s !== '');
    return { line, name: 'Lưu', archive: codes, ...(copies ? { copies: Number(copies[1]) } : {}), printed };
  }
  const purpose =
    /\(\s*((?:để\s+)?(?:b\/c|báo cáo|t\/h|thực hiện|p\/h|phối hợp|đăng tải|biết|theo dõi|chỉ đạo)[^)]*)\)/iu.exec(text);
  const name = (purpose ? text.replace(purpose[0], '') : text).replace(/[\s;,.]+$/u, '').trim();
  return { line, name, ...(purpose?.[1] ? { purpose: purpose[1].trim() } : {}), printed };
}

function isPersonName(text: string): boolean {
  // «H’Yim Niê Kđăm», «K’Brếu»: an apostrophe joins a capital.
  return /^\p{Lu}(?:\p{Ll}*|['’]\p{L}+)(?:\s\p{Lu}[\p{L}'’]*){1,4}$/u.test(text);
}

function readSignature(cells: readonly CleanLine[]): Signature | undefined {
  let onBehalfOf: string | undefined;
  let signedFor: string | undefined;
  let post: string | undefined;
  let postAt = -1;
  let line = 0;
  for (const [index, cell] of cells.entries()) {
    const behalf = ON_BEHALF.exec(cell.text);
    const forHead = FOR.exec(cell.text);
    const order = BY_ORDER.exec(cell.text);
    if (behalf) {
      onBehalfOf = behalf[1];
      line ||= cell.line;
    } else if (forHead || order) {
      signedFor = (forHead ?? order)?.[1];
      line ||= cell.line;
    } else if (
      onBehalfOf !== undefined &&
      post === undefined &&
      signedFor === undefined &&
      isCapitals(cell.text) &&
      !POST.test(cell.text)
    ) {
      onBehalfOf = `${onBehalfOf} ${cell.text}`;
    } else if (POST.test(cell.text)) {
      post = cell.text;
      postAt = index;
      line ||= cell.line;
    }
  }
  if (post === undefined && signedFor === undefined && onBehalfOf === undefined) return undefined;
  const from = postAt >= 0 ? postAt + 1 : cells.findIndex((c) => c.line === line) + 1;
  const named = cells.slice(from).find((c) => isPersonName(personText(c.text)));
  const name = named ? personText(named.text) : '';
  return {
    ...(onBehalfOf ? { onBehalfOf: titleOf(onBehalfOf) } : {}),
    ...(signedFor ? { signedFor: titleOf(signedFor) } : {}),
    post: titleOf(post ?? signedFor ?? ''),
    name,
    line,
  };
}

/** «Nguyễn Hữu Thể», also when the name is printed in capitals or twice. */
function personText(text: string): string {
  const plain = text.replace(/^(?:ThS|TS|BS|Ths)\.?\s*/u, '').trim();
  return isCapitals(plain) && plain.split(' ').length <= 5 && plain.split(' ').length >= 2
    ? titleCaseName(plain)
    : plain;
}

function titleOf(text: string): string {
  return titleCaseName(text.trim());
}
