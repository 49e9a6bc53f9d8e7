/** Phần II. Tồn tại, hạn chế, nguyên nhân và phần III. Nhiệm vụ, giải pháp — facts from the figures, judgement from a person. */

import { paperDay } from './printed-quantity.ts';
import type { NoteKind } from './report-input.ts';
import { isFinal } from './report-kind.ts';
import type { Writing } from './results-part.ts';
import { plannedWords, targetName, VERDICT_WORDS } from './target-lines.ts';

export function writeLimitsPart(writing: Writing): void {
  const { input, out, ledger } = writing;
  ledger.place = out.section('Tồn tại, hạn chế, nguyên nhân');
  out.item('Tồn tại, hạn chế');
  const behind = input.targets.filter(({ verdict }) => verdict === 'behind' || verdict === 'missed');
  for (const target of behind)
    out.dash(
      `Chỉ tiêu ${targetName(target)}: ${VERDICT_WORDS[target.verdict]} so với kế hoạch ${plannedWords(target)};`,
    );
  const late = input.tasks.filter(({ state }) => state === 'overdue').length;
  if (late > 0)
    out.dash(`${ledger.count(late, 'tasks: overdue', { kind: 'tasks' })} nhiệm vụ quá hạn chưa hoàn thành;`);
  const unknown = input.targets.filter(({ verdict }) => verdict === 'no-figure').length;
  const plan = { kind: 'plan', plan: input.plan.number ?? input.plan.title } as const;
  if (unknown > 0)
    out.dash(`${ledger.count(unknown, 'targets: no figure', plan)} chỉ tiêu chưa được thống kê, theo dõi;`);
  const missing = [...input.reports.missing, ...input.reports.returned];
  if (missing.length > 0) out.dash(`Chưa chấp hành chế độ báo cáo: ${missing.join(', ')};`);
  writeNotes(writing, 'limit', behind.length + late + unknown + missing.length > 0 ? undefined : 'tồn tại, hạn chế');
  out.item('Nguyên nhân');
  writeNotes(writing, 'cause', 'nguyên nhân');
  // An interim review may have learnt nothing yet.
  if (isFinal(input.period) || input.notes.some(({ kind }) => kind === 'lesson')) {
    out.item('Bài học kinh nghiệm');
    writeNotes(writing, 'lesson', 'bài học kinh nghiệm');
  }
}

export function writeTasksPart(writing: Writing): void {
  const { input, out, ledger } = writing;
  ledger.place = out.section('Nhiệm vụ, giải pháp thời gian tới');
  const left = input.targets.filter(({ verdict }) => verdict !== 'met' && verdict !== 'no-figure');
  if (left.length > 0) {
    out.item(isFinal(input.period) ? 'Chỉ tiêu chưa đạt, chuyển sang kỳ sau' : 'Chỉ tiêu còn phải thực hiện');
    for (const target of left) out.dash(`${targetName(target)}: ${plannedWords(target)}${remaining(target, writing)};`);
    out.endList();
  }
  const due = input.tasks.filter(({ state, deadline }) => deadline !== null && state !== 'done');
  if (due.length > 0) {
    out.item('Nhiệm vụ có thời hạn còn phải hoàn thành');
    for (const task of due.slice(0, 12))
      out.dash(`${task.agency}: ${task.text.replace(/[.;]\s*$/, '')} (hạn ${paperDay(task.deadline ?? '')});`);
    out.endList();
  }
  out.item('Giải pháp');
  writeNotes(writing, 'solution', 'giải pháp');
  out.item('Đề xuất, kiến nghị');
  writeNotes(writing, 'proposal', undefined);
}

function remaining(
  { criterion, achieved, measure, origin }: Writing['input']['targets'][number],
  { ledger }: Writing,
): string {
  if (achieved === null || origin === null || criterion.quantity === 'level') return '';
  const left = criterion.required - achieved;
  return left > 0 ? `, còn ${ledger.quantity(left, criterion.unit, `${measure}: remaining`, origin)}` : '';
}

/** What a person wrote, or a place for it; `asked` says what is missing. */
function writeNotes({ input, out, open }: Writing, kind: NoteKind, asked: string | undefined): void {
  const own = input.notes.filter((note) => note.kind === kind);
  for (const { text } of own) out.dash(/[.;:]$/.test(text) ? text : `${text};`);
  if (own.length > 0) out.endList();
  else if (asked !== undefined) {
    out.note(`[Người soạn bổ sung ${asked}]`);
    open.push({ text: `Chưa ghi ${asked}.`, needs: 'passage' });
  } else {
    const last = out.lines.at(-1);
    if (last?.style === 'item') out.plain('Không có.');
    else out.endList();
  }
}
