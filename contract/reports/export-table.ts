import { z } from 'zod';
import { downloadEndpoint } from '../kernel/endpoint.ts';
import { zReportQuery } from './report-query.ts';

export const zFileFormat = z.enum(['xlsx', 'docx', 'csv', 'json']);

export const exportTable = downloadEndpoint({
  name: 'reports.export-table',
  method: 'GET',
  path: '/api/rounds/:roundId/reports/:form/file',
  permission: 'report.read',
  summary: { vi: 'Xuất biểu tổng hợp ra tệp', en: 'An official table as a file' },
  input: zReportQuery.extend({ format: zFileFormat }),
});
