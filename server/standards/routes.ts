import type { AnyRoute } from '../act.ts';
import { importScoreTable } from './import-score-table.ts';
import { getStandard, listStandards } from './read-standards.ts';

export const standardRoutes: readonly AnyRoute[] = [listStandards, getStandard, importScoreTable];
