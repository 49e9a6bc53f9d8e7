/** Kết quả từng chỉ tiêu — one sentence and one row a target: planned, reached, judged, foreseen. */
import type { Verdict } from '../tracking/judge-target.ts';
import { paperDay, printedQuantity } from './printed-quantity.ts';
import type { ReportedTarget } from './report-input.ts';
import type { ReportLedger } from './report-ledger.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  met: 'đã đạt',
  'on-course': 'chưa đạt, dự báo sẽ đạt',
  close: 'chưa đạt, dự báo gần đạt',
  'no-forecast': 'chưa đạt, chưa đủ số liệu để dự báo',
  behind: 'chậm, dự báo không đạt',
  missed: 'không đạt',
  'no-figure': 'chưa có số liệu',
};

const TREND_WORDS = { better: 'tiến triển', worse: 'xấu đi', same: 'không đổi' } as const;

/** «giảm ít nhất 3.000 hộ», «giảm ít nhất 0,2 điểm %, phấn đấu 0,3 điểm %». */
export function plannedWords({ criterion, words }: ReportedTarget): string {
  const upper = criterion.upper === undefined ? '' : `, phấn đấu ${printedQuantity(criterion.upper, criterion.unit)}`;
  return `${words.replace(/^mức /, '')} ${printedQuantity(criterion.required, criterion.unit)}${upper}`;
}

/** «Hộ nghèo (xã khó khăn)». */
export function targetName({ name, population, areaText }: ReportedTarget): string {
  const of = [population, areaText].filter((part) => part !== null && part !== '').join('; ');
  return of === '' ? name : `${name} (${of})`;
}

/** «giảm 1.800 hộ», «0,64%»; a fall below zero is a rise and is called one. */
export function reachedWords(target: ReportedTarget, ledger: ReportLedger): string {
  const { criterion, achieved, origin, measure } = target;
  if (achieved === null || origin === null) return '';
  const isFall = criterion.quantity.endsWith('fall');
  if (criterion.quantity === 'level') return ledger.result(achieved, criterion, measure, origin);
  const verb = isFall === achieved >= 0 ? 'giảm' : 'tăng';
  return `${verb} ${ledger.result(achieved, criterion, measure, origin).replace(/^-/, '')}`;
}

/** A level is «đạt» where more is better, «ở mức» where less is. */
function levelVerb({ criterion }: ReportedTarget): string {
  if (criterion.quantity !== 'level') return '';
  return criterion.comparison.startsWith('>') ? 'đạt ' : 'ở mức ';
}

export function targetSentence(target: ReportedTarget, ledger: ReportLedger): string {
  const { criterion, achieved, origin, share, forecast, trend, level, measure } = target;
  const head = `${targetName(target)}: kế hoạch ${plannedWords(target)}`;
  if (achieved === null || origin === null) return `${head}; ${VERDICT_WORDS['no-figure']};`;
  const parts = [
    head,
    `đến ngày ${paperDay(target.achievedOn ?? '')} ${levelVerb(target)}${reachedWords(target, ledger)}`,
  ];
  if (level !== null && criterion.quantity === 'level' && level.denominator !== null)
    parts[1] += ` (${ledger.count(level.numerator, `${measure}: numerator`, origin)}/${ledger.count(level.denominator, `${measure}: denominator`, origin)})`;
  if (share !== null && share >= 0 && criterion.quantity !== 'level')
    parts[1] += `, bằng ${ledger.share(share, measure, origin)} kế hoạch`;
  if (trend !== null) parts.push(`so với số liệu trước: ${TREND_WORDS[trend]}`);
  if (forecast !== null && target.verdict !== 'met' && target.verdict !== 'missed')
    parts.push(`dự báo đến ngày ${paperDay(target.due)}: ${ledger.forecast(forecast, criterion.unit, measure)}`);
  parts.push(`đánh giá: ${VERDICT_WORDS[target.verdict]}${target.provisional ? ' (số chưa phê duyệt)' : ''}`);
  return `${parts.join('; ')};`;
}

export interface TargetTally {
  readonly met: number;
  readonly onCourse: number;
  readonly close: number;
  readonly behind: number;
  readonly unknown: number;
}

export function tallyTargets(targets: readonly ReportedTarget[]): TargetTally {
  const count = (...verdicts: Verdict[]) => targets.filter(({ verdict }) => verdicts.includes(verdict)).length;
  return {
    met: count('met'),
    onCourse: count('on-course'),
    close: count('close', 'no-forecast'),
    behind: count('behind', 'missed'),
    unknown: count('no-figure'),
  };
}
