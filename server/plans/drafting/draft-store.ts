import { covers } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import type { AreaLevel } from '#domain/areas/area-level.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { DraftState } from '#domain/plans/drafting/draft-state.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import type { Scene } from '../../act.ts';
import { positionOf } from '../plan-store.ts';
import { type CheckedState, checkState, type KeptFinding } from './check-draft.ts';

export interface DraftRow {
  readonly id: string;
  readonly area_id: number;
  readonly province_id: number;
  readonly district_id: number | null;
  readonly commune_id: number | null;
  readonly area_code: string;
  readonly area_level: AreaLevel;
  readonly area_name: string;
  readonly year: number;
  readonly status: 'open' | 'issued';
  readonly version: number;
  readonly created_by: string;
  readonly created_at: Date;
  readonly saved_by: string;
  readonly saved_at: Date;
  readonly plan_id: string | null;
  readonly plan_number: string | null;
  readonly plan_issued_on: string | null;
  readonly open_findings: number;
}

const SELECT = `
  select d.id, d.area_id, d.province_id, d.district_id, d.commune_id, a.code as area_code, a.level as area_level,
         a.full_name as area_name, d.year, d.status, d.version, d.created_by, d.created_at, v.actor_name as saved_by,
         v.at as saved_at, d.plan_id, p.number as plan_number, p.issued_on as plan_issued_on,
         (select count(*)::int from jsonb_array_elements(v.findings) f
           where f ->> 'verdict' in ('inconsistent', 'warning', 'undecidable')
             and not exists (select from plan_draft_answers w where w.draft_id = d.id and w.finding_key = f ->> 'key')) as open_findings
    from plan_drafts d
    join areas a on a.id = d.area_id
    join plan_draft_versions v on v.draft_id = d.id and v.version = d.version
    left join plans p on p.id = d.plan_id`;

export async function listDraftRows(scene: Scene, year: number | undefined): Promise<DraftRow[]> {
  const { rows } = await scene.tx.client.query<DraftRow>(
    `${SELECT} where d.status <> 'dropped' and ($1::int is null or d.year = $1)
      order by d.year desc, a.level = 'province' desc, a.level = 'district' desc, a.display_order, a.code`,
    [year ?? null],
  );
  return rows.filter((row) => covers(scene.units, positionOf(row)));
}

/** The draft within one's units, or «not found»; `lock` makes two savers wait for each other. */
export async function getDraftRow(scene: Scene, draftId: string, lock = false): Promise<DraftRow> {
  if (lock) await scene.tx.client.query('select 1 from plan_drafts where id = $1 for update', [draftId]);
  const { rows } = await scene.tx.client.query<DraftRow>(`${SELECT} where d.id = $1 and d.status <> 'dropped'`, [
    draftId,
  ]);
  const [row] = rows;
  if (row === undefined || !covers(scene.units, positionOf(row)))
    throw new Refusal(accessProblem('not-found', { what: 'dự thảo' }));
  return row;
}

/** To change: open, and still the version that the actor saw. Nothing of the other person's saving is overwritten. */
export async function getDraftToChange(
  scene: Scene,
  draftId: string,
  version: number,
): Promise<{ readonly row: DraftRow; readonly state: DraftState }> {
  const row = await getDraftRow(scene, draftId, true);
  if (row.status === 'issued')
    throw new Refusal(planDraftingProblem('draft-issued', { number: row.plan_number ?? '' }));
  if (row.version !== version)
    throw new Refusal(
      planDraftingProblem('draft-changed-meanwhile', { who: row.saved_by, version: row.version, yours: version }),
    );
  return { row, state: (await getVersion(scene, draftId, version)).state };
}

export interface VersionRow {
  readonly version: number;
  readonly at: Date;
  readonly actor_name: string;
  readonly act: string;
  readonly note: string | null;
}

export async function getVersion(
  { tx }: Scene,
  draftId: string,
  version: number,
): Promise<VersionRow & { readonly state: DraftState; readonly findings: readonly KeptFinding[] }> {
  const { rows } = await tx.client.query<VersionRow & { state: DraftState; findings: KeptFinding[] }>(
    'select version, at, actor_name, act, note, state, findings from plan_draft_versions where draft_id = $1 and version = $2',
    [draftId, version],
  );
  const [found] = rows;
  if (found === undefined) throw new Refusal(accessProblem('not-found', { what: `bản ${version} của dự thảo` }));
  return found;
}

export async function listVersions({ tx }: Scene, draftId: string): Promise<VersionRow[]> {
  const { rows } = await tx.client.query<VersionRow>(
    'select version, at, actor_name, act, note from plan_draft_versions where draft_id = $1 order by version desc',
    [draftId],
  );
  return rows;
}

export type DraftAct = 'generated' | 'edited' | 'decided' | 'chosen' | 'renewed' | 'issued';

/** Keeps a new version with what the check says of it. */
export async function keepVersion(
  scene: Scene,
  draftId: string,
  kept: { readonly version: number; readonly act: DraftAct; readonly note?: string; readonly state: DraftState },
  checked?: CheckedState,
): Promise<CheckedState> {
  const result = checked ?? (await checkState(kept.state));
  await scene.tx.client.query(
    `insert into plan_draft_versions (draft_id, version, at, actor_id, actor_name, act, note, state, findings)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      draftId,
      kept.version,
      scene.now,
      scene.actor.id,
      scene.actor.name,
      kept.act,
      kept.note ?? null,
      JSON.stringify(kept.state),
      JSON.stringify(result.kept),
    ],
  );
  await scene.tx.client.query('update plan_drafts set version = $2 where id = $1', [draftId, kept.version]);
  return result;
}

export interface AnswerRow {
  readonly finding_key: string;
  readonly rule: string;
  readonly statement: string;
  readonly reason: string;
  readonly actor_name: string;
  readonly at: Date;
  readonly version: number;
}

/** Every answer, the latest of one finding last. */
export async function listAnswers({ tx }: Scene, draftId: string): Promise<AnswerRow[]> {
  const { rows } = await tx.client.query<AnswerRow>(
    `select finding_key, rule, statement, reason, actor_name, at, version from plan_draft_answers
      where draft_id = $1 order by at, id`,
    [draftId],
  );
  return rows;
}
