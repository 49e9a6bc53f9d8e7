import { accessRoutes } from '../access/routes.ts';
import { getSession, setLanguage } from '../access/session.ts';
import type { AnyRoute } from '../act.ts';
import { agencyRoutes } from '../agencies/routes.ts';
import { areaRoutes } from '../areas/routes.ts';
import { committeeRoutes } from '../committees/routes.ts';
import { documentRoutes } from '../documents/routes.ts';
import { householdRoutes } from '../households/routes.ts';
import { planRoutes } from '../plans/routes.ts';
import { programmeRoutes } from '../programmes/routes.ts';
import { reportRoutes } from '../reports/routes.ts';
import { reviewRoutes } from '../reviews/routes.ts';
import { standardRoutes } from '../standards/routes.ts';

/** Every endpoint of the program. A test holds this list against the contract folder: none missing, none twice. */
export const ROUTES: readonly AnyRoute[] = [
  getSession,
  setLanguage,
  ...accessRoutes,
  ...agencyRoutes,
  ...areaRoutes,
  ...committeeRoutes,
  ...documentRoutes,
  ...householdRoutes,
  ...planRoutes,
  ...programmeRoutes,
  ...reportRoutes,
  ...reviewRoutes,
  ...standardRoutes,
];
