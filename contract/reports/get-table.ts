import { endpoint } from '../kernel/endpoint.ts';
import { zReportQuery, zReportTable } from './report-query.ts';

export const getTable = endpoint({
  name: 'reports.get-table',
  method: 'GET',
  path: '/api/rounds/:roundId/reports/:form',
  permission: 'report.read',
  summary: { vi: 'Một biểu tổng hợp của đợt rà soát', en: 'One official table of a round' },
  input: zReportQuery,
  output: zReportTable,
});
