/**
 * Đánh số mục — repeated, skipped or foreign labels among the items of one list; lists that leave out «đ» while others
 * of the same document have it.
 * @source consistency of the source plans, rule 12 (findings LC-S01, LC-S02, HY-S09)
 */
import { type AuditRule, findingOf } from '../audit-rule.ts';
import type { ViewedSection } from '../audit-subject.ts';

const CODE = 'numbering';
const ALPHABET = [...'abcdđeghiklmnopqrstuvxy'];

export const numbering: AuditRule = {
  code: CODE,
  title: { vi: 'Đánh số mục', en: 'Numbering' },
  check: ({ sections, isNews }) => {
    if (isNews) return [];
    const lists = new Map<string, ViewedSection[]>();
    for (const viewed of sections) {
      const { label, depth, printedLabel } = viewed.section;
      if (depth === 0 || !/[\p{L}\p{N}]/u.test(printedLabel)) continue;
      const parent = label.includes('.') ? label.slice(0, label.lastIndexOf('.')) : '';
      lists.set(parent, [...(lists.get(parent) ?? []), viewed]);
    }
    const usesD = [...lists.values()].some((list) => list.some((v) => bare(v) === 'đ'));
    return [...lists].flatMap(([parent, list]) => {
      const faults = faultsOf(list);
      const real = faults.filter((f) => f.kind !== 'no-đ');
      const style = faults.filter((f) => f.kind === 'no-đ');
      const shown = real.length > 0 ? real : style;
      if (shown.length === 0) return [];
      const where = parent === '' ? 'các mục lớn' : `mục ${parent}`;
      const both = real.length === 0 && usesD;
      return [
        findingOf(CODE, {
          lines: shown.map((f) => f.line),
          verdict: 'warning',
          printed: list.map((v) => bare(v)).join(' '),
          vi: `Đánh số ở ${where}: ${shown.map((f) => f.vi).join('; ')}${both ? '; nơi khác trong văn bản có «đ», hai kiểu trong một văn bản' : ''}.`,
          en: `Numbering in ${parent === '' ? 'the main sections' : parent}: ${shown.map((f) => f.en).join('; ')}${both ? '; elsewhere the document has “đ”: two styles in one document' : ''}.`,
          adviceVi: 'Để phần mềm đánh số (a, b, c, d, đ, e, g, h, i, k, l, m, n); không gõ tay.',
          adviceEn: 'Generate numbering (a, b, c, d, đ, e, g, h, i, k, l, m, n); never type it.',
          subject: parent,
        }),
      ];
    });
  },
};

interface Fault {
  readonly kind: 'repeated' | 'gap' | 'no-đ';
  readonly line: number;
  readonly vi: string;
  readonly en: string;
}

function faultsOf(list: readonly ViewedSection[]): Fault[] {
  return list.slice(1).flatMap((viewed, index): Fault[] => {
    const [before, now] = [bare(list[index] as ViewedSection), bare(viewed)];
    const { line } = viewed.section;
    const [from, to] = [rank(before), rank(now)];
    if (from === undefined || to === undefined || from.style !== to.style) return [];
    if (now === before)
      return [
        {
          kind: 'repeated',
          line,
          vi: `«${now}» dùng hai lần (dòng ${line})`,
          en: `“${now}” used twice (line ${line})`,
        },
      ];
    if (from.style === 'letter' && before === 'd' && now === 'e') {
      return [
        {
          kind: 'no-đ',
          line,
          vi: `sau «d» là «e», bỏ «đ» (dòng ${line})`,
          en: `“e” follows “d”, “đ” left out (line ${line})`,
        },
      ];
    }
    if (to.rank > from.rank + 1) {
      return [
        {
          kind: 'gap',
          line,
          vi: `sau «${before}» là «${now}», thiếu ở giữa (dòng ${line})`,
          en: `“${now}” follows “${before}”, something is missing (line ${line})`,
        },
      ];
    }
    return to.rank < from.rank
      ? [
          {
            kind: 'repeated',
            line,
            vi: `«${now}» đứng sau «${before}» (dòng ${line})`,
            en: `“${now}” stands after “${before}” (line ${line})`,
          },
        ]
      : [];
  });
}

function bare(viewed: ViewedSection): string {
  return (
    viewed.section.printedLabel
      .replace(/[.)/:\s]+$/u, '')
      .split('.')
      .pop() ?? ''
  ).trim();
}

const ROMAN: readonly (readonly [string, number])[] = [
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

function rank(label: string): { style: 'number' | 'letter' | 'roman'; rank: number } | undefined {
  if (/^\d+$/u.test(label)) return { style: 'number', rank: Number(label) };
  if (/^[IVX]+$/u.test(label)) return { style: 'roman', rank: romanValue(label) };
  const at = ALPHABET.indexOf(label.toLowerCase());
  return at < 0 || [...label].length !== 1 ? undefined : { style: 'letter', rank: at };
}

function romanValue(label: string): number {
  let rest = label;
  let value = 0;
  for (const [sign, worth] of ROMAN) {
    while (rest.startsWith(sign)) {
      value += worth;
      rest = rest.slice(sign.length);
    }
  }
  return value;
}
