import { getSession, setLanguage } from '../access/session.ts';
import type { AnyRoute } from '../act.ts';
import { reviewRoutes } from '../reviews/routes.ts';
import { standardRoutes } from '../standards/routes.ts';

/** Every endpoint of the program. A test holds this list against the contract folder: none missing, none twice. */
export const ROUTES: readonly AnyRoute[] = [getSession, setLanguage, ...reviewRoutes, ...standardRoutes];
