/** Phần I. Kết quả thực hiện — targets, tasks, units below, years of a term, evidence. */
import type { OutlineWriter } from '../drafting/outline-writer.ts';
import type { OpenPoint } from './open-point.ts';
import { paperDay } from './printed-quantity.ts';
import type { ReportInput } from './report-input.ts';
import type { ReportLedger } from './report-ledger.ts';
import { tallyTargets, targetName, targetSentence } from './target-lines.ts';
import { silentAgencies, tally } from './task-tally.ts';

export interface Writing {
  readonly input: ReportInput;
  readonly out: OutlineWriter;
  readonly ledger: ReportLedger;
  readonly open: OpenPoint[];
  /** Number of the annex that shows it, when there is one. */
  readonly annexes: {
    readonly targets: number;
    readonly tasks?: number;
    readonly units?: number;
    readonly years?: number;
  };
}

/** A gap in the figures: closed, or accepted with a reason. */
function ask(open: OpenPoint[], text: string): void {
  open.push({ text, needs: 'answer' });
}

export function writeResultsPart(writing: Writing): void {
  const { input, out, ledger } = writing;
  ledger.place = out.section('Kết quả thực hiện');
  for (const note of input.notes.filter(({ kind }) => kind === 'result')) out.plain(note.text);
  writeTargetResults(writing);
  writeTaskResults(writing);
  writeUnitResults(writing);
  writeYears(writing);
  writeEvidence(writing);
}

function writeTargetResults({ input, out, ledger, open, annexes }: Writing): void {
  const { targets } = input;
  out.item('Kết quả thực hiện các chỉ tiêu');
  if (targets.length === 0) {
    out.plain('Kế hoạch không có chỉ tiêu nào được theo dõi.');
    return;
  }
  const sums = tallyTargets(targets);
  const plan = { kind: 'plan', plan: input.plan.number ?? input.plan.title } as const;
  const n = (value: number, what: string) => ledger.count(value, `targets: ${what}`, plan);
  const groups = [
    sums.met > 0 && `${n(sums.met, 'met')} chỉ tiêu đã đạt`,
    sums.onCourse > 0 && `${n(sums.onCourse, 'on course')} chỉ tiêu chưa đạt nhưng dự báo sẽ đạt`,
    sums.close > 0 && `${n(sums.close, 'close')} chỉ tiêu chưa đạt, dự báo gần đạt hoặc chưa đủ số liệu để dự báo`,
    sums.behind > 0 && `${n(sums.behind, 'behind or missed')} chỉ tiêu chậm hoặc không đạt`,
    sums.unknown > 0 && `${n(sums.unknown, 'no figure')} chỉ tiêu chưa có số liệu`,
  ].filter((part) => part !== false);
  out.plain(
    `Trong ${n(targets.length, 'all')} chỉ tiêu được theo dõi có ${groups.join('; ')} (Phụ lục số ${annexes.targets}). Việc đánh giá so bằng số chưa làm tròn. Cụ thể:`,
  );
  for (const target of targets.filter(({ verdict }) => verdict !== 'no-figure'))
    out.dash(targetSentence(target, ledger));
  const unknown = targets.filter(({ verdict }) => verdict === 'no-figure');
  if (unknown.length > 0) out.dash(`Chưa có số liệu: ${unknown.map(targetName).join('; ')};`);
  out.endList();
  if (sums.unknown > 0)
    ask(open, `${sums.unknown} chỉ tiêu chưa có số liệu: nhập kết quả kèm minh chứng trước khi ký báo cáo.`);
  const unproven = targets.filter(({ origin }) => origin?.kind === 'entered' && origin.evidence === undefined).length;
  if (unproven > 0) ask(open, `${unproven} chỉ tiêu có kết quả nhập tay chưa kèm tệp minh chứng.`);
  if (targets.some(({ provisional }) => provisional)) ask(open, 'Có số liệu của đợt rà soát chưa được phê duyệt.');
}

/** More than this many late tasks are named only in the annex. */
const NAMED_LATE = 12;

function writeTaskResults({ input, out, ledger, open, annexes }: Writing): void {
  const { tasks } = input;
  if (tasks.length === 0) return;
  out.item('Kết quả thực hiện các nhiệm vụ được phân công');
  const sums = tally('', tasks);
  const agencies = new Set(tasks.map(({ agency }) => agency)).size;
  const n = (value: number, what: string) => ledger.count(value, `tasks: ${what}`, { kind: 'tasks' });
  out.plain(
    `Kế hoạch giao ${n(sums.total, 'all')} nhiệm vụ cho ${n(agencies, 'bodies')} cơ quan, đơn vị: ${n(sums.done, 'done')} nhiệm vụ hoàn thành, ${n(sums.overdue, 'overdue')} quá hạn, ${n(sums.underWay, 'under way')} đang thực hiện, ${n(sums.noReport, 'no report')} chưa có báo cáo tiến độ (Phụ lục số ${annexes.tasks}).`,
  );
  const late = tasks.filter(({ state }) => state === 'overdue');
  for (const task of late.slice(0, NAMED_LATE))
    out.dash(
      `Quá hạn: ${task.agency}: ${short(task.text)} (hạn ${paperDay(task.deadline ?? '')}, chậm ${ledger.count(task.daysLate ?? 0, 'days late', { kind: 'tasks' })} ngày);`,
    );
  if (late.length > 0) out.endList();
  const silent = silentAgencies(tasks);
  const { silentBodies } = input.reports;
  if (silentBodies.length > 0) {
    out.plain(`Cơ quan chưa gửi báo cáo kỳ này: ${silentBodies.join('; ')}.`);
    ask(open, `${silentBodies.length} cơ quan chưa gửi báo cáo kỳ này.`);
  }
  if (silent.length > 0) out.plain(`Chưa báo cáo tiến độ nhiệm vụ nào: ${silent.join('; ')}.`);
}

function short(text: string): string {
  const clean = text.replace(/[.;]\s*$/, '');
  return clean.length <= 160 ? clean : `${clean.slice(0, clean.lastIndexOf(' ', 157))}…`;
}

function writeUnitResults({ input, out, ledger, open, annexes }: Writing): void {
  const { reports, unitResults } = input;
  if (reports.units.length === 0) return;
  out.item('Kết quả của các đơn vị trực thuộc');
  const rest = reports.units.length - reports.missing.length - reports.returned.length;
  const n = (value: number, what: string) => ledger.count(value, what, { kind: 'tasks' });
  if (reports.hasRegime) {
    out.plain(
      `Đã nhận báo cáo của ${n(rest, 'units: reported')}/${n(reports.units.length, 'units: all')} đơn vị${annexes.units === undefined ? '' : `; kết quả theo đơn vị tại Phụ lục số ${annexes.units}`}.`,
    );
    const absent = reports.missing.length + reports.returned.length;
    if (absent > 0) ask(open, `${absent} đơn vị chưa có báo cáo; kết quả chung chưa gồm số liệu của họ.`);
    if (reports.missing.length > 0) {
      out.plain(`Chưa có báo cáo: ${reports.missing.join(', ')}.`);
    }
    if (reports.returned.length > 0) out.plain(`Báo cáo bị trả lại, chưa gửi lại: ${reports.returned.join(', ')}.`);
    if (reports.late.length > 0)
      out.plain(`Báo cáo chậm: ${reports.late.map(({ unit, days }) => `${unit} (${days} ngày)`).join(', ')}.`);
  } else {
    if (annexes.units !== undefined) out.plain(`Kết quả theo đơn vị tại Phụ lục số ${annexes.units}.`);
    ask(open, 'Chưa xác nhận chế độ báo cáo của các đơn vị trực thuộc nên không biết đơn vị nào chưa báo cáo.');
  }
  // Who has not reported has no figures either: that has been said.
  const said = new Set([...reports.missing, ...reports.returned]);
  for (const target of input.targets) {
    const all = unitResults.get(target.id) ?? [];
    const without = all.filter(({ achieved, unit }) => achieved === null && !said.has(unit));
    if (without.length > 0 && all.some(({ achieved }) => achieved !== null))
      out.dash(`${target.name}: chưa có số liệu của ${without.map(({ unit }) => unit).join(', ')}.`);
  }
}

function writeYears({ input, out, annexes }: Writing): void {
  if (annexes.years === undefined) return;
  out.item('Kết quả từng năm của giai đoạn');
  out.plain(
    `Các kế hoạch năm đã theo dõi: ${input.years.map(({ year, number }) => `năm ${year}${number === null ? '' : ` (số ${number})`}`).join(', ')}; kết quả từng chỉ tiêu theo năm tại Phụ lục số ${annexes.years}.`,
  );
}

/** A file that stands behind more than this is not followed by all their names. */
const NAMED_USES = 2;

function writeEvidence({ input, out }: Writing): void {
  if (input.evidence.length === 0) return;
  out.item('Tài liệu minh chứng');
  for (const [fileName, uses] of Map.groupBy(input.evidence, (each) => each.fileName)) {
    const about = [...new Set(uses.map((use) => use.about))];
    const what = about.length <= NAMED_USES ? about.join('; ') : `${about.length} chỉ tiêu, nhiệm vụ`;
    out.dash(`${fileName} (${what}, ${paperDay(uses[0]?.on ?? '')});`);
  }
  out.endList();
}
