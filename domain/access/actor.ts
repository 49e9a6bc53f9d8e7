import type { Language } from '../kernel/language.ts';
import type { Assignment } from './jurisdiction.ts';

/** Người thực hiện — who acts: a signed-in person, or a person at the command line of the server. */
export interface Actor {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  readonly assignments: readonly Assignment[];
  /** The command line of the server: an administrator of the system, named as such in the audit log. */
  readonly isSystem: boolean;
  /** The password was typed by somebody else: nothing but changing it until it is one's own. */
  readonly mustChangePassword?: boolean;
}
