import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importScoreTable as contract } from '#contract/standards/standards.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { listMissingCells, parseScoreTable, type ScoreTable, scoringRegions } from '#domain/standards/score-table.ts';
import { applyScoreSheet } from '#domain/standards/score-table-rows.ts';
import { act } from '../act.ts';
import { openTable } from '../spreadsheets/open-table.ts';
import { readRows } from '../spreadsheets/read-rows.ts';
import { getStandard } from './standard-store.ts';

const FOLDER = join(import.meta.dirname, '../../database/reference/standards/score-tables');

/** Nhập bảng điểm B1: an administrator's sheet becomes an edition of its own, «chưa xác minh» until somebody verifies it. */
export const importScoreTable = act(contract, async (scene, { standardId, edition, source, file }) => {
  const standard = await getStandard(scene.tx, standardId);
  const opened = await openTable({ bytes: file.bytes, fileName: file.name });
  if (!opened.ok) throw new Refusal(...opened.problems);
  const rows: (readonly string[])[] = [];
  const read = await readRows(opened.value, ({ cells }) => void rows.push(cells));
  if (!read.ok) throw new Refusal(...read.problems);
  const { table, issues, cells } = applyScoreSheet(
    knownTable(standard.id),
    { header: opened.value.header, rows },
    { verification: 'unverified', source },
  );
  if (issues.length > 0) {
    throw new Refusal(
      ...issues.slice(0, 50).map((issue) =>
        accessProblem(
          'invalid-input',
          {
            path: `dòng/row ${issue.row}, ${issue.column}`,
            found: issue.found,
            reason: issue.expected[scene.language],
          },
          issue.column,
        ),
      ),
    );
  }
  for (const characteristic of table.characteristics) {
    for (const option of characteristic.options) {
      await scene.tx.client.query(
        `insert into score_cells (standard_id, edition, region, characteristic, option, points, source, verification, entered_by, entered_at)
         select $1, $2, x.region, $3, $4, x.points, $5, 'unverified', $6, $7 from unnest($8::text[], $9::int[]) as x (region, points)
         on conflict (standard_id, edition, region, characteristic, option) do update set points = excluded.points, source = excluded.source,
           entered_by = excluded.entered_by, entered_at = excluded.entered_at`,
        [
          standard.id,
          edition,
          characteristic.code,
          option.code,
          source,
          scene.actor.id,
          scene.now,
          [...table.regions],
          table.regions.map((region) => option.points[region]),
        ],
      );
    }
  }
  return {
    answer: { cells, missing: listMissingCells(table) },
    audit: {
      subjectKind: 'score-table',
      subjectId: `${standard.id}/${edition}`,
      details: { cells, source, file: file.name },
    },
  };
});

/** Characteristics known from the reference file; a standard without one starts empty and takes what the sheet names. */
function knownTable(standardId: string): ScoreTable {
  const path = join(FOLDER, `${standardId}.json`);
  if (/^[\d-]+$/.test(standardId) && existsSync(path)) return parseScoreTable(JSON.parse(readFileSync(path, 'utf8')));
  return { standard: standardId, regions: scoringRegions, source: '', characteristics: [] };
}
