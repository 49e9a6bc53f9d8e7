import { householdProblem } from '#domain/households/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';

/** Where the page before ended: which way the list was found, and the last line's place in its order. */
export interface SearchMark {
  readonly way: 'exact' | 'prefix' | 'code';
  readonly place: readonly string[];
}

export function writeMark(mark: SearchMark): string {
  return Buffer.from(JSON.stringify([mark.way, ...mark.place])).toString('base64url');
}

export function readMark(text: string): SearchMark {
  try {
    const [way, ...place] = JSON.parse(Buffer.from(text, 'base64url').toString()) as string[];
    const wanted = way === 'code' ? 2 : way === 'exact' || way === 'prefix' ? 3 : Number.NaN;
    if (place.length === wanted && place.every((part) => typeof part === 'string') && isUuid(place.at(-1) ?? ''))
      return { way: way as SearchMark['way'], place };
  } catch {
    // refused below
  }
  throw new Refusal(householdProblem('page-malformed', { found: text.slice(0, 40) }, 'after'));
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(text);
}
