import type { Target } from '#contract/plans/targets.ts';
import { searchKey } from '#domain/kernel/vietnamese-text.ts';
import type { FigureOrigin } from '#domain/plans/reporting/report-document.ts';
import type { ReportedTarget } from '#domain/plans/reporting/report-input.ts';
import { criterionOf } from '#domain/plans/tracking/criterion.ts';
import { stemOf } from '#domain/plans/tracking/measure-sense.ts';
import { measureName } from '#domain/plans/tracking/words.ts';
import type { ProgressRow } from '../target-store.ts';

/** A target of the board as a report tells it: where its base and its result come from. */
export function reportedTarget(
  target: Target,
  progress: readonly ProgressRow[],
  areaText: string | null,
): ReportedTarget {
  const point = target.points.filter(({ on }) => on === target.achievedOn).at(-1);
  const entry = progress.filter((row) => row.target_id === target.id && row.reached_on === target.achievedOn).at(-1);
  return {
    id: target.id,
    measure: target.measure,
    name: nameOf(target),
    criterion: criterionOf(target),
    words: target.criterion.words.vi,
    population: isNamed(target) && saysMore(target.population, nameOf(target)) ? target.population : null,
    areaText: saysMore(target.areaText, areaText ?? '') ? target.areaText : null,
    due: target.due,
    lead: target.lead.name?.vi ?? target.lead.text,
    base: { value: target.base.value, on: target.base.on, origin: originOfBase(target.base) },
    verdict: target.verdict,
    achieved: target.achieved,
    achievedOn: target.achievedOn,
    origin: point === undefined ? null : originOfPoint(point, entry),
    level:
      point === undefined || point.level === null || point.numerator === null
        ? null
        : { value: point.level, numerator: point.numerator, denominator: point.denominator },
    share: target.share,
    forecast: target.forecast,
    trend: target.trend,
    provisional: point?.provisional ?? false,
  };
}

function originOfPoint(point: Target['points'][number], entry: ProgressRow | undefined): FigureOrigin {
  if (point.source === 'round') return { kind: 'round', round: point.roundId ?? '', provisional: point.provisional };
  return {
    kind: 'entered',
    on: point.on,
    by: entry?.entered_by,
    evidence: entry?.evidence_name ?? undefined,
  };
}

function originOfBase({ source, roundId, on }: Target['base']): FigureOrigin {
  if (source === 'round') return { kind: 'round', round: roundId ?? '', provisional: false };
  if (source === 'opening') return { kind: 'opening', round: roundId ?? '' };
  return { kind: 'entered', on };
}

/** The measure in words; of one that has no name, the sentence of the plan. */
export function nameOf({ measure, text }: Pick<Target, 'measure' | 'text'>): string {
  const stem = stemOf(measure);
  const { vi } = measureName(stem);
  if (vi !== stem) return vi;
  const clause = text.replace(/^[-+\s]+/, '').split(/[;.]\s/)[0] ?? text;
  return clause.length <= 120 ? clause : `${clause.slice(0, clause.lastIndexOf(' ', 118))}…`;
}

const saysMore = (text: string | null, known: string): boolean => text !== null && searchKey(text) !== searchKey(known);

/** A sentence of the plan tells its population itself. */
const isNamed = ({ measure }: Pick<Target, 'measure'>): boolean => measureName(stemOf(measure)).vi !== stemOf(measure);
