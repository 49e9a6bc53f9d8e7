import type { AnyRoute } from '../act.ts';
import { exportList } from './export-list.ts';
import { exportTable } from './export-table.ts';
import { getList } from './get-list.ts';
import { getTable } from './get-table.ts';
import { listForms } from './list-forms.ts';
import { openFigure } from './open-figure.ts';

export const reportRoutes: readonly AnyRoute[] = [listForms, getTable, exportTable, openFigure, getList, exportList];
