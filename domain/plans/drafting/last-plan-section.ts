/** Kết quả kế hoạch năm trước — its targets one by one, reached or not, and the tasks that are not finished. */
import type { LastPlan } from './draft-input.ts';
import type { DraftWriter } from './draft-writer.ts';
import type { Filling } from './fill-block.ts';

/** «giảm 3.052 hộ»: without the word a fall would read as a stock. */
const CHANGES = { fall: 'giảm ', rise: 'tăng ' } as const;
const LONGEST = 170;
/** More would bury the rest; the board of tasks holds them all. */
const MOST_TASKS = 12;

export function writeLastPlan(filling: Filling, out: DraftWriter, plan: LastPlan): void {
  const { input } = filling;
  const known = plan.targets.filter(({ verdict }) => verdict !== 'unknown');
  const reached = known.filter(({ verdict }) => verdict === 'met');
  out.item(`Kết quả thực hiện chỉ tiêu của ${plan.name}`, { key: 'last-targets' });
  const note = { round: plan.number };
  const counted = (measure: string, value: number, unit: string) =>
    filling.ledger.count(`${measure} of plan ${plan.number}`, value, { ...note, unit });
  out.plain(
    `Trong ${counted('targets judged', known.length, 'target')} chỉ tiêu có số liệu để đánh giá, ${counted('targets met', reached.length, 'target')} chỉ tiêu đạt, ${counted('targets missed', known.length - reached.length, 'target')} chỉ tiêu chưa đạt.`,
    { key: 'last-summary' },
  );
  for (const target of known) {
    const measure = `target:${plan.id}/${target.id}`;
    const achieved =
      target.achieved === undefined
        ? ''
        : ` (thực hiện ${target.change ? CHANGES[target.change] : ''}${filling.ledger.cell(target.achievedText ?? '', target.achieved, target.unit, measure, note)})`;
    out.dash(`«${shortened(target.text)}»: ${target.verdict === 'met' ? 'đạt' : 'chưa đạt'}${achieved};`, {
      key: `last-target-${target.id}`,
    });
  }
  const unknown = plan.targets.length - known.length;
  if (unknown > 0)
    out.dash(
      `Còn ${counted('targets without a result', unknown, 'target')} chỉ tiêu chưa có kết quả được cập nhật, chưa đánh giá.`,
      { key: 'last-unknown' },
    );
  if (plan.openTasks.length === 0) return;
  out.item(`Nhiệm vụ năm ${input.round.year} chưa hoàn thành, chuyển sang năm ${input.year}`, { key: 'last-tasks' });
  out.plain(
    `Đã hoàn thành ${counted('tasks done', plan.doneTasks, 'task')} nhiệm vụ; còn ${counted('tasks open', plan.openTasks.length, 'task')} nhiệm vụ chưa hoàn thành${plan.openTasks.length > MOST_TASKS ? ', trong đó có' : ''}:`,
    { key: 'last-tasks-summary' },
  );
  for (const task of plan.openTasks.slice(0, MOST_TASKS))
    out.dash(`${task.agency}: ${shortened(withoutBody(task.text, task.agency))};`, { key: `last-task-${task.id}` });
}

/** «UBND các phường, xã đẩy mạnh …» after the body's own name. */
function withoutBody(text: string, agency: string): string {
  return text.toLowerCase().startsWith(`${agency.toLowerCase()} `) ? text.slice(agency.length + 1) : text;
}

function shortened(text: string): string {
  const plain = text.replace(/[./;]+$/, '');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
