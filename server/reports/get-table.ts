import { getTable as contract } from '#contract/reports/get-table.ts';
import { read } from '../act.ts';
import { prepareReport } from './prepare-report.ts';
import { tableAnswer } from './table-answer.ts';

export const getTable = read(contract, async (scene, input) =>
  tableAnswer(await prepareReport(scene, input), scene.now, scene.language),
);
