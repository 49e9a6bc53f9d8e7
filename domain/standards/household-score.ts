import { accepted, type Decision, refused } from '#domain/kernel/decision.ts';
import type { Problem } from '#domain/kernel/problem.ts';
import { standardProblem } from './problems.ts';
import type { ScoreCharacteristic, ScoreTable, ScoringRegion } from './score-table.ts';

/** Câu trả lời phiếu B1: the chosen options by characteristic; an empty list says «none of these». */
export type ScoreAnswers = Readonly<Record<string, readonly string[]>>;

export interface ScoreLine {
  readonly characteristic: string;
  readonly option: string;
  readonly points: number;
  /** Set when the points of the option were not given and why. */
  readonly withheld?: 'all-dependants';
}

/** Điểm B1 — computed from the answers, or only the total entered by hand with the name of who entered it. */
export type HouseholdScore =
  | {
      readonly mode: 'computed';
      readonly total: number;
      readonly region: ScoringRegion;
      readonly lines: readonly ScoreLine[];
    }
  | { readonly mode: 'by-hand'; readonly total: number; readonly enteredBy: string };

/** Tính điểm B1. Refuses, naming every missing cell or answer, rather than score with a gap. */
export function computeHouseholdScore(
  table: ScoreTable | undefined,
  input: {
    readonly standard: string;
    readonly region: ScoringRegion;
    readonly answers: ScoreAnswers;
    /** Hộ chỉ gồm trẻ em, người già, người không có khả năng lao động: see {@link isAllDependants}. */
    readonly allDependants: boolean;
  },
): Decision<HouseholdScore> {
  if (!table || table.characteristics.every((characteristic) => characteristic.options.length === 0)) {
    return refused(standardProblem('score-table-missing', { standard: input.standard }));
  }
  const problems: Problem[] = [];
  const lines: ScoreLine[] = [];
  for (const characteristic of table.characteristics) {
    const withheld = characteristic.noPointsFor === 'all-dependants' && input.allDependants;
    const read = readAnswer(characteristic, input.answers[characteristic.code], input.region, withheld);
    if (read.ok) lines.push(...read.value);
    else problems.push(...read.problems);
  }
  for (const code of Object.keys(input.answers)) {
    if (!table.characteristics.some((characteristic) => characteristic.code === code)) {
      problems.push(standardProblem('score-answer-unknown', { characteristic: code, option: '' }, code));
    }
  }
  if (problems.length > 0) return refused(...problems);
  const total = lines.reduce((sum, line) => sum + line.points, 0);
  return accepted({ mode: 'computed', total, region: input.region, lines });
}

function readAnswer(
  characteristic: ScoreCharacteristic,
  chosen: readonly string[] | undefined,
  region: ScoringRegion,
  withheld: boolean,
): Decision<readonly ScoreLine[]> {
  const name = characteristic.name.vi;
  const at = characteristic.code;
  if (chosen === undefined || (characteristic.exhaustive && chosen.length === 0)) {
    return refused(standardProblem('score-answer-missing', { characteristic: name }, at));
  }
  const distinct = [...new Set(chosen)];
  if (characteristic.choose === 'one' && distinct.length > 1) {
    return refused(standardProblem('score-answer-several', { characteristic: name }, at));
  }
  const problems: Problem[] = [];
  const lines: ScoreLine[] = [];
  for (const code of distinct) {
    const option = characteristic.options.find((candidate) => candidate.code === code);
    if (!option) {
      problems.push(standardProblem('score-answer-unknown', { characteristic: name, option: code }, at));
      continue;
    }
    const points = withheld ? 0 : option.points[region];
    if (points === null) {
      problems.push(standardProblem('score-cell-missing', { characteristic: name, label: option.label, region }, at));
    } else {
      lines.push({
        characteristic: at,
        option: code,
        points,
        ...(withheld ? { withheld: 'all-dependants' as const } : {}),
      });
    }
  }
  return problems.length > 0 ? refused(...problems) : accepted(lines);
}

/** Nhập tổng điểm — the official systems exchange totals only, so this is a normal case, with a name to it. */
export function enterScoreByHand(total: number, enteredBy: string): Decision<HouseholdScore> {
  if (!Number.isInteger(total) || total < 0 || total > 1000 || enteredBy.trim() === '') {
    return refused(standardProblem('score-total-invalid', {}, 'b1_score'));
  }
  return accepted({ mode: 'by-hand', total, enteredBy });
}
