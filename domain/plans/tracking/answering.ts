/**
 * Chịu trách nhiệm chung, cơ quan thường trực — who answers for a plan as a whole and who is its standing body, as the
 * duties say it. A proposal: it counts when a person takes it.
 */
import { searchKey } from '../../kernel/vietnamese-text.ts';

export interface AnsweringDuty {
  readonly agencyId: string | null;
  readonly text: string;
  readonly line: number;
}

const FOR_THE_WHOLE = /chiu trach nhiem.{0,80}(chi dao|to chuc|trien khai|thuc hien).{0,60}ke hoach/;
const STANDING = /(^|la )co quan thuong truc/;

export interface AnsweringProposal<D extends AnsweringDuty> {
  readonly body: D | undefined;
  readonly standingBody: D | undefined;
}

/** The first duty that says so, of a body the catalogue knows. */
export function proposeAnswering<D extends AnsweringDuty>(duties: readonly D[]): AnsweringProposal<D> {
  const first = (pattern: RegExp) =>
    duties.find(({ agencyId, text }) => agencyId !== null && pattern.test(searchKey(text).slice(0, 160)));
  return { body: first(FOR_THE_WHOLE), standingBody: first(STANDING) };
}
