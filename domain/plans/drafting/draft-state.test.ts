import { describe, expect, test } from 'vitest';
import { checkBasis } from './check-basis.ts';
import type { ComposedDraft, DraftParagraph, TracedFigure } from './draft-document.ts';
import { DEFAULT_CHOICES } from './draft-input.ts';
import { applyOperations, newState, paragraphsOf, shownParagraphs, withComposed } from './draft-state.ts';
import { fromEditable, toEditable } from './editable-text.ts';
import { labelParagraphs, punctuated } from './label-paragraphs.ts';
import { handWrittenNumbers, openQuestions } from './open-questions.ts';
import { endingPeriod, nextSpan, type PlanPeriod, periodsOf } from './periods.ts';
import { checkPlanDay } from './plan-day.ts';
import { fallFor } from './propose-fall.ts';

const figure = (key: string, text: string): TracedFigure => ({
  key,
  text,
  value: Number(text),
  unit: 'household',
  measure: key,
  round: 'R',
  area: '30',
  place: 'I',
  status: 'approved',
});

function composed(paragraphs: DraftParagraph[], figures: TracedFigure[]): ComposedDraft {
  return {
    year: 2020,
    level: 'province',
    area: { code: '30', name: 'Tỉnh Hải Dương' },
    areaWords: 'tỉnh Hải Dương',
    placeName: 'Hải Dương',
    round: { id: 'R', year: 2019, standard: '2016-2020' },
    issuer: [],
    title: [],
    bases: [],
    opening: '',
    paragraphs,
    recipients: [],
    annexes: [],
    communeCount: 0,
    isSynthetic: false,
    figures,
    open: [],
    falls: [],
    targets: [],
    optional: [],
  };
}

const p = (key: string, text: string): DraftParagraph => ({ key, style: 'plain', text });
let made = 0;
const writer = { by: 'Lan', at: '2020-02-01T00:00:00.000Z', newKey: () => `own-${++made}` };

describe('editing over figures that change', () => {
  const start = newState(
    composed([p('a', 'Có ⟦n⟧ hộ'), p('b', 'Hai'), p('c', 'Ba')], [figure('n', '10')]),
    DEFAULT_CHOICES,
  );
  const done = applyOperations(
    start,
    [
      { op: 'text', key: 'a', text: 'Toàn tỉnh có ⟦n⟧ hộ và 25 nhà' },
      { op: 'text', key: 'b', text: 'Hai đã sửa' },
      { op: 'add', after: 'b', style: 'dash', text: 'Thêm' },
      { op: 'remove', key: 'c' },
    ],
    writer,
  );
  if (!done.ok) throw new Error('refused');
  const edited = done.value;

  test('new figures come in, what a person wrote stays in its place', () => {
    const next = withComposed(
      edited,
      composed([p('a', 'Có ⟦n⟧ hộ'), p('b', 'Hai mới'), p('c', 'Ba')], [figure('n', '8')]),
    );
    expect(paragraphsOf(next).map(({ text }) => text)).toEqual(['Toàn tỉnh có ⟦n⟧ hộ và 25 nhà', 'Hai đã sửa', 'Thêm']);
    // Of the paragraph whose text from the data has changed, the person is told.
    expect(shownParagraphs(next).find(({ key }) => key === 'b')?.edit?.baseChanged).toBe(true);
    const told = openQuestions(next).map(({ text }) => text);
    expect(told.some((text) => text.includes('25'))).toBe(true);
    expect(told.some((text) => text.includes('đã đổi sau khi sửa'))).toBe(true);
  });

  test('an edited paragraph that the data no longer calls for is kept, with its old figure', () => {
    const next = withComposed(edited, composed([p('b', 'Hai')], []));
    expect(paragraphsOf(next).map(({ text }) => text)).toEqual(['Toàn tỉnh có ⟦n⟧ hộ và 25 nhà', 'Hai đã sửa', 'Thêm']);
    expect(next.kept.map(({ key, text }) => [key, text])).toEqual([['n', '10']]);
    expect(shownParagraphs(next)[0]?.isOrphan).toBe(true);
  });

  test('taking back gives the text of the data again', () => {
    const back = applyOperations(
      edited,
      [
        { op: 'restore', key: 'a' },
        { op: 'restore', key: 'c' },
      ],
      writer,
    );
    expect(back.ok && paragraphsOf(back.value).map(({ text }) => text)).toEqual([
      'Có ⟦n⟧ hộ',
      'Hai đã sửa',
      'Thêm',
      'Ba',
    ]);
  });

  test('a figure that is not in the ledger is refused', () => {
    const wrong = applyOperations(start, [{ op: 'text', key: 'a', text: '⟦x⟧' }], writer);
    expect(wrong.ok).toBe(false);
  });

  test('in the box a figure is its digits and its place; whatever becomes of the digits', () => {
    const figures = [figure('m', '5'), figure('n', '10')];
    const typed = toEditable('Có ⟦n⟧ hộ', figures);
    expect(typed).toBe('Có ⟦10·2⟧ hộ');
    expect(fromEditable(typed.replace('10', '99'), figures)).toBe('Có ⟦n⟧ hộ');
    expect(fromEditable('Có 10 hộ', figures)).toBe('Có 10 hộ');
  });

  test('numbers written by hand: not years, not numbers of documents, not what the data printed', () => {
    expect(handWrittenNumbers('Năm 2020 có ⟦n⟧ hộ, 100% và 1.250 nhà theo số 45/KH-UBND', 'được 100%')).toEqual([
      '1.250',
    ]);
  });
});

describe('punctuation and labels', () => {
  test('lists, their ends and the end of the document; labels follow whatever was added', () => {
    const lines = punctuated([
      { style: 'section' as const, text: 'MỘT' },
      { style: 'dash' as const, text: 'a' },
      { style: 'dash' as const, text: 'b;' },
      { style: 'item' as const, text: 'X' },
      { style: 'plain' as const, text: 'hết./.' },
      { style: 'plain' as const, text: 'thêm sau' },
    ]);
    expect(lines.map(({ text }) => text)).toEqual(['MỘT', 'a;', 'b.', 'X', 'hết.', 'thêm sau./.']);
    expect(labelParagraphs(lines).map(({ label }) => label)).toEqual(['I.', '-', '-', '1.', '', '']);
  });
});

describe('what next year should reach', () => {
  const grounds = {
    code: 'poor' as const,
    baseYear: 2022,
    stock: { now: 1000, opening: 1200, unable: 100 },
    households: 50_000,
  };

  test('the path of the period plan: what is left, over the years left', () => {
    const path = { kind: 'level' as const, percent: 1, lastYear: 2025, plan: 'Kế hoạch số 103/KH-UBND' };
    // 1.000 − 500 over 2023, 2024, 2025.
    expect(fallFor({ ...grounds, path })).toMatchObject({ value: 167, status: 'proposed' });
    expect(fallFor({ ...grounds, path })?.rule).toContain('chia đều 3 năm còn lại');
    const yearly = { kind: 'points-a-year' as const, points: 0.5, plan: 'Kế hoạch giai đoạn' };
    expect(fallFor({ ...grounds, path: yearly })?.value).toBe(250);
  });

  test('what the plan above gives comes before the path, a person’s decision before both', () => {
    const assigned = { value: 120, plan: 'Kế hoạch số 45/KH-UBND' };
    expect(fallFor({ ...grounds, assigned })).toMatchObject({ value: 120, status: 'assigned' });
    const decision = { code: 'poor' as const, value: 130, reason: 'họp', by: 'Chủ tịch', at: '2023-01-05T00:00:00Z' };
    expect(fallFor({ ...grounds, assigned, decision })).toEqual({
      code: 'poor',
      value: 130,
      status: 'decided',
      rule: 'Chủ tịch quyết định ngày 05/01/2023: họp',
    });
  });

  test('else last year’s pace, and it says so', () => {
    expect(fallFor(grounds)).toMatchObject({ value: 167, status: 'proposed' });
    expect(fallFor(grounds)?.rule).toContain('giữ tốc độ giảm của năm 2022 (200/1.200 hộ)');
  });
});

describe('periods and days', () => {
  const period = (id: string, kind: PlanPeriod['kind'], from: number, to: number): PlanPeriod => ({
    id,
    kind,
    name: id,
    from,
    to,
    source: 'test',
    verification: 'verified',
  });
  const all = [
    period('2016-2020', 'programme', 2016, 2020),
    period('2011-2020', 'orientation', 2011, 2020),
    period('2021-2025', 'programme', 2021, 2025),
  ];

  // @req LC-03
  test('several nested periods hold at once; the last year of a programme is known with what follows', () => {
    expect(periodsOf(all, 2018).map(({ id }) => id)).toEqual(['2011-2020', '2016-2020']);
    expect(endingPeriod(all, 2019)).toBeUndefined();
    expect(endingPeriod(all, 2020)).toMatchObject({ span: '2016-2020' });
    expect(nextSpan(all, 2020)).toBe('2021-2025');
    expect(nextSpan(all, 2025)).toBe('2026-2030');
  });

  test('a plan is issued from October before to the end of its year', () => {
    expect(checkPlanDay('2019-10-01', 2020).ok).toBe(true);
    expect(checkPlanDay('2020-12-31', 2020).ok).toBe(true);
    const early = checkPlanDay('2019-09-30', 2020);
    expect(!early.ok && early.problems[0]?.details).toMatchObject({ first: '2019-10-01', last: '2020-12-31' });
    expect(checkPlanDay('2021-01-01', 2020).ok).toBe(false);
  });

  test('a basis whose issuer does not fit its symbol, or later than the plan, is refused', () => {
    const basis = (text: string) => checkBasis({ kind: 'law', text, source: 'x' }, 'tỉnh Lào Cai', '2018-02-01');
    expect(basis('Nghị quyết số 80/NQ-CP ngày 19/5/2011 của Chính phủ').ok).toBe(true);
    expect(basis('Quyết định số 1722/QĐ-TTg ngày 02/9/2016 của Thủ tướng Chính phủ').ok).toBe(true);
    expect(basis('Quyết định số 1722/QĐ-TTg ngày 02/9/2016 của Bộ Tài chính').ok).toBe(false);
    expect(basis('Nghị quyết số 15/NQ-HĐND ngày 08/12/2018 của Hội đồng nhân dân tỉnh').ok).toBe(false);
  });
});
