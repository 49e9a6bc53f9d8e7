import type { AnyRoute } from '../act.ts';
import { addAgency, addAlias } from './edit-agencies.ts';
import { listAgencies } from './list-agencies.ts';

export const agencyRoutes: readonly AnyRoute[] = [listAgencies, addAgency, addAlias];
