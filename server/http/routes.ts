import { getSession, setLanguage } from '../access/session.ts';
import type { AnyRoute } from '../act.ts';

/** Every endpoint of the program. A test holds this list against the contract folder: none missing, none twice. */
export const ROUTES: readonly AnyRoute[] = [getSession, setLanguage];
