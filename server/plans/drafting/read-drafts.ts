import {
  downloadDraft as downloadContract,
  getDraft as getContract,
  listDrafts as listContract,
  downloadRecord as recordContract,
} from '#contract/plans/drafting/drafts.ts';
import { read, type Scene } from '../../act.ts';
import { inForce, toAreaName } from '../../areas/area-lines.ts';
import { checkState } from './check-draft.ts';
import { draftFileName } from './draft-file-name.ts';
import { renderRecord } from './draft-record.ts';
import { getDraftRow, getVersion, listAnswers, listDraftRows, listVersions } from './draft-store.ts';
import { presentDraft, presentLine } from './draft-view.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Dự thảo của các đơn vị: what is being written, and which unit has issued its plan of the year. */
export const listDrafts = read(listContract, async (scene, { year }) => {
  const drafts = await listDraftRows(scene, undefined);
  const nextYear = await yearToDraft(scene);
  const wanted = year ?? drafts[0]?.year ?? nextYear;
  return { drafts: drafts.map(presentLine), units: await unitsOf(scene, wanted), year: wanted, nextYear };
});

/** The year after the newest approved review of the actor's provinces. */
async function yearToDraft({ tx, today, units }: Scene): Promise<number> {
  const { rows } = await tx.client.query<{ year: number | null }>(
    `select max(r.year) as year from review_rounds r
      where r.kind = 'yearly' and r.status = 'approved'
        and ($1 or r.province_id in (select province_id from areas where id = any($2)))`,
    [units.everywhere, [...units.provinces, ...units.districts, ...units.communes]],
  );
  return (rows[0]?.year ?? Number(today.slice(0, 4)) - 1) + 1;
}

/** The actor's units and those directly below, each with its draft and its confirmed plan of the year. */
async function unitsOf({ tx, units }: Scene, year: number) {
  const { rows } = await tx.client.query<{
    id: number;
    code: string;
    level: 'province' | 'district' | 'commune';
    full_name: string;
    draft_id: string | null;
    draft_version: number | null;
    plan_id: string | null;
    number: string | null;
    issued_on: string | null;
  }>(
    `select a.id, a.code, a.level, a.full_name, d.id as draft_id, d.version as draft_version, p.id as plan_id, p.number, p.issued_on
       from areas a
       left join lateral (select id, version from plan_drafts where area_id = a.id and year = $4 and status = 'open' limit 1) d on true
       left join lateral (select id, number, issued_on from plans where area_id = a.id and year = $4 and status = 'confirmed'
                           and coalesce(last_year, year) = year order by issued_on desc nulls last limit 1) p on true
      where ${inForce('a', '$5')} and (a.id = any($1) or a.id = any($2) or a.id = any($3)
         or (a.level = 'district' and a.province_id = any($1))
         or (a.level = 'commune' and (a.district_id = any($2) or (a.district_id is null and a.province_id = any($1)))))
      order by a.level = 'province' desc, a.level = 'district' desc, a.display_order, a.code limit 600`,
    [[...units.provinces], [...units.districts], [...units.communes], year, `${year}-03-01`],
  );
  return rows.map((row) => ({
    area: toAreaName(row),
    draft: row.draft_id === null ? null : { id: row.draft_id, version: row.draft_version ?? 1 },
    plan: row.plan_id === null ? null : { id: row.plan_id, number: row.number, issuedOn: row.issued_on },
  }));
}

export const getDraft = read(getContract, async (scene, { draftId, version }) => ({
  draft: await presentDraft(scene, draftId, version),
}));

/** The file of a version; of an issued one the bytes that were frozen. */
export const downloadDraft = read(downloadContract, async (scene, { draftId, version }) => {
  const row = await getDraftRow(scene, draftId);
  const { state } = await getVersion(scene, draftId, version ?? row.version);
  const fileName = draftFileName(state.composed);
  if (row.plan_id !== null && (version ?? row.version) === row.version) {
    const { rows } = await scene.tx.client.query<{ file: Buffer }>('select file from plans where id = $1', [
      row.plan_id,
    ]);
    return { fileName, mediaType: DOCX, bytes: rows[0]?.file ?? new Uint8Array() };
  }
  return { fileName: `du-thao-${fileName}`, mediaType: DOCX, bytes: (await checkState(state)).docx };
});

/** Hồ sơ: what the document does not print – who decided, who answered what and why, where each figure is from. */
export const downloadRecord = read(recordContract, async (scene, { draftId }) => {
  const row = await getDraftRow(scene, draftId);
  const { state } = await getVersion(scene, draftId, row.version);
  const bytes = await renderRecord(row, state, await listVersions(scene, draftId), await listAnswers(scene, draftId));
  return { fileName: `ho-so-${draftFileName(state.composed)}`, mediaType: DOCX, bytes };
});
