import {
  listImportChanges as changesContract,
  getImport as getContract,
  listImportIssues as issuesContract,
  listImports as listContract,
} from '#contract/reviews/imports.ts';
import type { RowIssue } from '#domain/kernel/row-issue.ts';
import { read } from '../../act.ts';
import { getImportRow, listImportRows, presentImport } from './import-rows.ts';

export const listImports = read(listContract, async (scene, { roundId }) => ({
  imports: (await listImportRows(scene, roundId)).map(presentImport),
}));

export const getImport = read(getContract, async (scene, { importId }) => ({
  import: presentImport(await getImportRow(scene, importId)),
}));

export const listImportIssues = read(issuesContract, async (scene, { importId, code, after, limit }) => {
  await getImportRow(scene, importId);
  const { rows } = await scene.tx.client.query<{ position: number; issue: RowIssue }>(
    `select position, issue from import_issues where import_id = $1 and position > $2 and ($3::text is null or issue ->> 'code' = $3)
      order by position limit $4`,
    [importId, after === undefined ? -1 : Number(after), code ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  return { issues: page.map((row) => row.issue), next: rows.length > limit ? String(page.at(-1)?.position) : null };
});

interface ChangeRow {
  readonly row_no: number;
  readonly code: string;
  readonly head_name: string;
  readonly class: 'poor' | 'near_poor' | 'not_poor' | null;
  readonly effect: 'created' | 'changed';
  readonly before: { household: Record<string, unknown>; case: Record<string, unknown> | null } | null;
  readonly after: Record<string, unknown> | null;
}

export const listImportChanges = read(changesContract, async (scene, { importId, effect, after, limit }) => {
  await getImportRow(scene, importId);
  const { rows } = await scene.tx.client.query<ChangeRow>(
    `select row_no, code, head_name, class, effect, before, after from import_changes
      where import_id = $1 and row_no > $2 and ($3::text is null or effect = $3) order by row_no limit $4`,
    [importId, after === undefined ? 0 : Number(after), effect ?? null, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    changes: page.map((row) => ({
      row: row.row_no,
      householdCode: row.code,
      headName: row.head_name,
      effect: row.effect,
      class: row.class,
      differences: differencesOf(row),
    })),
    next: rows.length > limit ? String(page.at(-1)?.row_no) : null,
  };
});

function differencesOf({ before, after }: ChangeRow): { column: string; before: string; after: string }[] {
  if (before === null || after === null) return [];
  const old: Record<string, unknown> = { ...before.household, ...before.case };
  const text = (value: unknown) => (value === null || value === undefined ? '' : String(value));
  return Object.keys(old)
    .filter((column) => column in after && text(old[column]) !== text(after[column]))
    .map((column) => ({ column, before: text(old[column]), after: text(after[column]) }));
}
