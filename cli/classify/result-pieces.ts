import {
  countDeprivations,
  findPointRule,
  highestLine,
  listDeprivedIndicators,
} from '#domain/reviews/classification.ts';
import {
  deprivationsInWords,
  endingOfReason,
  openingOfReason,
  reasonAboveLine,
  reasonByFormA,
} from '#domain/reviews/classification-reason.ts';
import { movementOf, otherChanges } from '#domain/reviews/movement.ts';
import { B1_LIMIT } from '#domain/reviews/register/register-rules.ts';
import type { AreaClass, HouseholdClass } from '#domain/standards/standard.ts';
import type { ClassifyJob } from './classify-job.ts';

export const areaCodes: readonly AreaClass[] = ['rural', 'urban'];
export const classCodes: readonly HouseholdClass[] = ['poor', 'near_poor', 'not_poor'];

/** What a B1 score with a number of deprivations comes to: the class, and the bytes of it in a result. */
export interface Verdict {
  readonly classCode: number;
  /** `,poor,N1,120,` */
  readonly cells: Buffer;
  readonly opening: Buffer;
  /** Deprivations follow the opening in words; absent when the opening is the whole reason. */
  readonly ending: Buffer | undefined;
}

/**
 * The bytes of which CSV results are made, each piece made once by the rules of the domain: there are at most
 * 2 × 1001 × 13 verdicts, 4096 sets of deprivations and some hundred movements, however many households.
 */
export class ResultPieces {
  readonly #job: ClassifyJob;
  readonly #verdicts: (Verdict | undefined)[] = emptySlots(2 * (B1_LIMIT + 1) * 16);
  readonly #deprivationCells: (Buffer | undefined)[] = emptySlots(1 << 12);
  readonly #deprivationWords: (Buffer | undefined)[] = emptySlots(1 << 12);
  readonly #movements: (Buffer | undefined)[] = emptySlots(4 * 2 * 2 * 8 * 4);
  readonly surelyNotPoor: Verdict;

  constructor(job: ClassifyJob) {
    this.#job = job;
    this.surelyNotPoor = {
      classCode: 2,
      cells: Buffer.from(',not_poor,,,'),
      opening: Buffer.from(`${quoted(reasonByFormA[job.language])}"\n`),
      ending: undefined,
    };
  }

  verdict(areaCode: number, b1: number, bits: number): Verdict {
    const count = countDeprivations(bits);
    const key = (areaCode * (B1_LIMIT + 1) + b1) * 16 + count;
    const known = this.#verdicts[key];
    if (known) return known;
    const made = this.#makeVerdict(areaCodes[areaCode] as AreaClass, b1, count);
    this.#verdicts[key] = made;
    return made;
  }

  #makeVerdict(area: AreaClass, b1: number, count: number): Verdict {
    const { standard, language } = this.#job;
    const rule = findPointRule(standard, area, b1, count * standard.pointsPerDeprivation);
    if (!rule) {
      const reason = reasonAboveLine(area, highestLine(standard, area), b1, language);
      return {
        classCode: 2,
        cells: Buffer.from(`,not_poor,,${b1},`),
        opening: Buffer.from(`${quoted(reason)}"\n`),
        ending: undefined,
      };
    }
    return {
      classCode: classCodes.indexOf(rule.class),
      cells: Buffer.from(`,${rule.class},${rule.group ?? ''},${b1},`),
      opening: Buffer.from(quoted(openingOfReason(rule, b1, language))),
      ending: Buffer.from(`${quoted(endingOfReason(standard, rule, language))}"\n`),
    };
  }

  /** `30,B1;B4;B5,` */
  deprivationCells(bits: number): Buffer {
    const known = this.#deprivationCells[bits];
    if (known) return known;
    const { standard } = this.#job;
    const codes = listDeprivedIndicators(standard, bits).join(';');
    const made = Buffer.from(`${countDeprivations(bits) * standard.pointsPerDeprivation},${codes},`);
    this.#deprivationCells[bits] = made;
    return made;
  }

  deprivationWords(bits: number): Buffer {
    const known = this.#deprivationWords[bits];
    if (known) return known;
    const made = Buffer.from(quoted(deprivationsInWords(this.#job.standard, bits, this.#job.language)));
    this.#deprivationWords[bits] = made;
    return made;
  }

  /** `still_poor,"` by previous class (0 = none, 1 poor, 2 near-poor, 3 not poor), flags, other change (0 = none) and class. */
  movement(previous: number, everPoor: number, everNearPoor: number, other: number, classCode: number): Buffer {
    const key = (((previous * 2 + everPoor) * 2 + everNearPoor) * 8 + other) * 4 + classCode;
    const known = this.#movements[key];
    if (known) return known;
    const history = {
      previousClass: previous === 0 ? undefined : classCodes[previous - 1],
      everPoor: everPoor === 1,
      everNearPoor: everNearPoor === 1,
      otherChange: other === 0 ? undefined : otherChanges[other - 1],
    };
    const made = Buffer.from(`${movementOf(history, classCodes[classCode] as HouseholdClass)},"`);
    this.#movements[key] = made;
    return made;
  }
}

/** As it stands inside quotes. */
function quoted(text: string): string {
  return text.replaceAll('"', '""');
}

/** Filled, so that the array stays one of plain slots however it is first written to. */
function emptySlots<T>(count: number): (T | undefined)[] {
  return new Array<T | undefined>(count).fill(undefined);
}
