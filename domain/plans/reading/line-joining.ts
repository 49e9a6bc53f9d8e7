/**
 * Nối dòng — lines broken by a page or a narrow column become paragraphs again.
 * A following line belongs to the paragraph when the sentence is plainly unfinished; whether a capital letter opens
 * a new paragraph is judged by the width at which this very document breaks its lines.
 */
import type { Block, CleanLine } from './blocks.ts';
import { type PrintedLabel, parseLabel } from './labels.ts';
import { isCapitals, startsLower } from './normalise.ts';

const MAX_BLOCK = 6000;
const MAX_LINE = 5000;
const TERMINAL = /[.;:!?](["”'»)]*)\s*$/;
const OPEN_END =
  /(?:[,(–-]|(?:^|\s)(?:và|của|các|cho|với|theo|về|số|từ|đến|tại|do|là|được|Ban|Sở|Phòng|Ủy ban|Uỷ ban|Chương trình|Nghị quyết|Quyết định|Dự án))$/u;
const OPENER = /^(?:Căn cứ|Nơi nhận|Trên đây là|Điều \d|Phần (?:thứ|I)|Số:|TM\.|KT\.)/u;

export function joinLines(lines: readonly CleanLine[]): { blocks: Block[]; joined: number[] } {
  const widths = measureWidths(lines);
  const blocks: Block[] = [];
  const bounded = lines.flatMap(boundLine);
  const joined: number[] = [];
  let open: { lines: CleanLine[]; label?: PrintedLabel } | undefined;
  let blank = false;
  const close = (): void => {
    if (open) blocks.push(makeBlock(open.lines, open.label));
    open = undefined;
  };
  for (const current of bounded) {
    if (current.text === '' || current.text === '|') {
      blank = true;
      continue;
    }
    const label = parseLabel(current.text);
    const previous = open?.lines[open.lines.length - 1];
    const size = open?.lines.reduce((sum, l) => sum + l.text.length, 0) ?? 0;
    if (
      open &&
      previous &&
      size + current.text.length < MAX_BLOCK &&
      continues(previous, current, label, blank, open.lines.length === 1, widths)
    ) {
      if (blank) joined.push(current.line);
      open.lines.push(current);
    } else {
      close();
      open = label ? { lines: [current], label } : { lines: [current] };
    }
    blank = false;
  }
  close();
  return { blocks, joined };
}

/** A line longer than any paragraph is cut at blanks, so that the cost of reading stays in proportion to the text. */
function boundLine(line: CleanLine): CleanLine[] {
  if (line.text.length <= MAX_LINE) return [line];
  const parts: CleanLine[] = [];
  for (let from = 0; from < line.text.length; ) {
    const space = line.text.lastIndexOf(' ', from + MAX_LINE);
    const to = from + MAX_LINE >= line.text.length ? line.text.length : space > from ? space : from + MAX_LINE;
    parts.push({ ...line, text: line.text.slice(from, to).trim() });
    from = to;
  }
  return parts.filter((p) => p.text !== '');
}

interface Widths {
  readonly wrapped: boolean;
  readonly first: number;
  readonly rest: number;
}

function measureWidths(lines: readonly CleanLine[]): Widths {
  const first: number[] = [];
  const rest: number[] = [];
  let pairs = 0;
  let broken = 0;
  let startOfParagraph = true;
  for (let i = 0; i + 1 < lines.length; i += 1) {
    const a = lines[i]?.text ?? '';
    const b = lines[i + 1]?.text ?? '';
    if (a === '' || a === '|' || b === '' || b === '|') {
      startOfParagraph = true;
      continue;
    }
    pairs += 1;
    if (parseLabel(a)) startOfParagraph = true;
    if (!TERMINAL.test(a) && startsLower(b)) {
      broken += 1;
      (startOfParagraph ? first : rest).push(a.length);
      startOfParagraph = false;
    } else startOfParagraph = TERMINAL.test(a);
  }
  const wrapped = pairs > 0 && broken / pairs > 0.25;
  const restWidth = quantile(rest, 0.9);
  return { wrapped, first: first.length > 3 ? quantile(first, 0.95) : restWidth, rest: restWidth };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function continues(
  a: CleanLine,
  b: CleanLine,
  label: PrintedLabel | undefined,
  blank: boolean,
  isFirst: boolean,
  widths: Widths,
): boolean {
  if (a.cell || b.cell) return false;
  if (/\.\/\.?\s*$/.test(a.text)) return false;
  // «Phần thứ nhất» or «I.» alone on its line: the heading follows.
  const bare = isFirst ? parseLabel(a.text) : undefined;
  if (bare && bare.style !== 'dash' && a.text.slice(bare.length).trim() === '') return label === undefined;
  const ended = TERMINAL.test(a.text);
  if (label) return !ended && falseLabel(a.text, b.text, label);
  if (OPENER.test(b.text)) return false;
  const aCaps = isCapitals(a.text);
  const bCaps = isCapitals(b.text);
  if (aCaps && bCaps && !ended) return !blank || OPEN_END.test(a.text);
  if (aCaps && !bCaps && startsLower(b.text) === false) return false;
  if (ended) {
    // «v.v...» or an abbreviation before a small letter does not end the sentence.
    return startsLower(b.text) && !/[;:]\s*$/.test(a.text) && (widths.wrapped || blank);
  }
  if (startsLower(b.text) || /^[\d,.;:)%“"(]/.test(b.text)) {
    return startsLower(b.text) || /^[,.;:)%]/.test(b.text) || !blank || OPEN_END.test(a.text);
  }
  if (OPEN_END.test(a.text)) return widths.wrapped || blank || a.text.length > 45;
  if (!widths.wrapped || blank) return false;
  const width = isFirst ? widths.first : widths.rest;
  const word = b.text.split(' ', 1)[0] ?? '';
  return a.text.length + 1 + word.length > width;
}

const HALF_NAME =
  /^(?:Thương binh|Kế hoạch(?:\s|$)|Kế toán|Xã hội(?:[\s,:.]|$)|Hạ tầng|Xây dựng(?:[\s,:]|$)|Thông tin(?: và|[\s,:]|$)|Thể thao|Chi nhánh|TBXH|TB&XH)/u;

/** A line that only looks like a point: «… chính trị / - xã hội», «2021 / - 2025», «Dự án / 7. …». */
function falseLabel(a: string, b: string, label: PrintedLabel): boolean {
  if (label.style === 'dash' || label.style === 'plus') {
    const rest = b.slice(label.length);
    // «Phòng Lao động / - Thương binh và Xã hội»: half of a name.
    if (
      label.style === 'dash' &&
      HALF_NAME.test(rest) &&
      /(?:Sở|Phòng|Công chức|Trung tâm|Bộ|Ban)\s[\p{L}\s]{2,30}$/u.test(a)
    )
      return true;
    return startsLower(rest) || (/\d$/.test(a) && /^\d{4}/.test(rest));
  }
  if (label.style === 'arabic') return /(?:Dự án|dự án|tháng|số|năm|ngày|Chương trình|Quý|quý|khoản)$/u.test(a);
  if (label.style === 'letter' || label.style === 'paren') return /(?:điểm|khoản|mục)$/iu.test(a);
  return false;
}

function makeBlock(lines: readonly CleanLine[], label: PrintedLabel | undefined): Block {
  let text = '';
  const marks: { offset: number; line: number }[] = [];
  for (const line of lines) {
    const part = marks.length === 0 && label ? line.text.slice(label.length) : line.text;
    if (text !== '') text += ' ';
    marks.push({ offset: text.length, line: line.line });
    text += part;
  }
  const first = lines[0]?.line ?? 0;
  const block = { text, line: first, lastLine: lines[lines.length - 1]?.line ?? first, marks };
  return label ? { ...block, label } : block;
}
