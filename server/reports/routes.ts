import type { AnyRoute } from '../act.ts';
import { exportList } from './export-list.ts';
import { exportTable } from './export-table.ts';
import { getDashboard } from './get-dashboard.ts';
import { getList } from './get-list.ts';
import { getSeries } from './get-series.ts';
import { getTable } from './get-table.ts';
import { listForms } from './list-forms.ts';
import { listMeasures } from './list-measures.ts';
import { openFigure } from './open-figure.ts';
import { getReportSettings, setReportSettings } from './settings.ts';

export const reportRoutes: readonly AnyRoute[] = [
  listForms,
  getTable,
  exportTable,
  openFigure,
  getDashboard,
  getSeries,
  listMeasures,
  getReportSettings,
  setReportSettings,
  getList,
  exportList,
];
