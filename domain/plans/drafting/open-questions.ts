/** Việc còn mở — what a person must still add, decide or look at before the draft can be issued. */

import { type DraftState, shownParagraphs } from './draft-state.ts';
import { withoutMarks } from './figure-mark.ts';
import { nameOf } from './targets-section.ts';

export interface OpenQuestion {
  readonly text: string;
  /** The paragraph it is about. */
  readonly paragraph?: string;
}

export function openQuestions(state: DraftState): OpenQuestion[] {
  const { composed } = state;
  const questions: OpenQuestion[] = composed.open.map((text) => ({ text }));
  for (const { code, value, rule } of undecided(state))
    questions.push({
      text: `Chỉ tiêu giảm ${nameOf(code)} (${value} hộ) mới là đề xuất – ${rule}.`,
      paragraph: `targets/target-${code}`,
    });
  const kept = new Set(state.kept.map(({ key }) => key));
  for (const paragraph of shownParagraphs(state)) {
    if (paragraph.removed) continue;
    const { key, text } = paragraph;
    if (paragraph.edit?.baseChanged === true)
      questions.push({ text: `Đoạn đã sửa: văn bản gốc từ số liệu đã đổi sau khi sửa, cần xem lại.`, paragraph: key });
    if (paragraph.isOrphan)
      questions.push({
        text: 'Đoạn người soạn đã sửa không còn được số liệu gọi đến; giữ lại, cần xem.',
        paragraph: key,
      });
    if ([...kept].some((figure) => text.includes(`⟦${figure}⟧`)))
      questions.push({ text: 'Đoạn dùng số liệu của bản trước, số liệu mới không còn con số này.', paragraph: key });
    const numbers = paragraph.edit === undefined ? [] : handWrittenNumbers(text, paragraph.edit.generated ?? '');
    if (numbers.length > 0)
      questions.push({ text: `Số do người soạn ghi, không gắn nguồn số liệu: ${numbers.join('; ')}.`, paragraph: key });
    const blank = /\[[^\]]*\]/.exec(text);
    if (blank !== null && paragraph.style !== 'note')
      questions.push({ text: `Chỗ để trống chưa điền: ${blank[0]}.`, paragraph: key });
  }
  return questions;
}

export function undecided({ composed }: DraftState) {
  return composed.falls.filter(({ status }) => status === 'proposed');
}

/** Numbers in an edited text that neither a figure nor the text of the data holds; years and labels do not count. */
export function handWrittenNumbers(text: string, generated: string): string[] {
  const known = new Set(numbersIn(generated));
  return numbersIn(text).filter((number) => !known.has(number));
}

function numbersIn(text: string): string[] {
  const plain = withoutMarks(text).replace(/\S*\/\S*/g, ' ');
  return (plain.match(/\d+(?:[.,]\d+)*/g) ?? []).filter((number) => !/^(?:19|20)\d\d$/.test(number));
}
