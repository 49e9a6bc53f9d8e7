import type { Language } from './language.ts';

/**
 * Vấn đề — an expected refusal, as a value.
 * A rule never knows HTTP or a screen: it names what is wrong with a stable code and the details a
 * person needs to act. Each noun lists its own in `domain/<noun>/problems.ts`.
 */
export interface Problem {
  readonly code: string;
  /** Values that fill the `{name}` places of the message. */
  readonly details: Readonly<Record<string, string | number>>;
  /** The input field at fault, when there is one. */
  readonly field?: string;
}

/** What kind of refusal it is; the edge (HTTP, command line) maps it to a status. */
export type ProblemCategory = 'invalid' | 'not-found' | 'conflict' | 'forbidden' | 'signed-out' | 'unavailable';

export interface ProblemKind {
  readonly category: ProblemCategory;
  readonly vi: string;
  readonly en: string;
}

export type ProblemCatalogue = Readonly<Record<string, ProblemKind>>;

/** Makes the constructor of one noun's problems; a code that is not in the catalogue does not compile. */
export function problemsOf<C extends ProblemCatalogue>(_catalogue: C) {
  return (code: keyof C & string, details: Problem['details'] = {}, field?: string): Problem =>
    field === undefined ? { code, details } : { code, details, field };
}

/** Fills `{name}` places of a message template. An unknown place stays visible rather than vanish. */
export function fillMessage(template: string, details: Problem['details'], language: Language = 'en'): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value = details[name];
    if (value === undefined) return place;
    return language === 'vi' ? vietnameseDay(String(value)) : String(value);
  });
}

/** «2025-02-08» reads 08/02/2025 in a Vietnamese sentence; anything else stays as it is. */
function vietnameseDay(text: string): string {
  return text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');
}
