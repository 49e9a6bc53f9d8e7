import { agencyKey } from '#domain/agencies/agency-match.ts';
import type { DraftLevel } from '#domain/plans/drafting/draft-document.ts';
import type { TextBlock } from '#domain/plans/drafting/text-blocks.ts';
import { printRecipients, type RecipientList } from '#domain/plans/reporting/recipients.ts';
import type { Scene } from '../../act.ts';
import { listAgencyRows } from '../../agencies/agency-store.ts';
import { recipientsOfPlan } from '../reporting/recipient-store.ts';

/** The two-tier reform: the units below are others from that day on. @source Nghị quyết 203/2025/QH15 */
const TWO_TIERS_FROM = '2025-07-01';

/**
 * Nơi nhận của kế hoạch năm trước, for the next year's draft: a unit writes to those it wrote to. `undefined` where there is
 * no such list, or where a body or the units below have since given way to others: the text blocks then know better.
 */
export async function lastRecipients(
  scene: Scene,
  areaId: number,
  level: DraftLevel,
  year: number,
  on: string,
): Promise<TextBlock | undefined> {
  const { rows } = await scene.tx.client.query<{ id: string; issued_on: string | null }>(
    `select id, issued_on from plans
      where area_id = $1 and year = $2 and coalesce(last_year, year) = year and status = 'confirmed'
      order by issued_on desc nulls last, imported_at desc limit 1`,
    [areaId, year],
  );
  const [plan] = rows;
  if (plan === undefined) return undefined;
  const { list, version } = await recipientsOfPlan(scene, plan.id);
  if (list.entries.length === 0) return undefined;
  const written = plan.issued_on ?? `${year}-01-01`;
  if (written < TWO_TIERS_FROM && TWO_TIERS_FROM <= on) return undefined;
  if (await namesAnEndedBody(scene, list, on)) return undefined;
  // Copies and drafter belong to the sheet of last year.
  const lines = printRecipients({
    hasAddressee: false,
    entries: list.entries,
    archive: { units: list.archive.units, drafter: null, copies: null },
  });
  return {
    id: 'recipients-of-last-plan',
    version: Math.max(1, version),
    levels: [level],
    lines: lines.map((line) => line.replace(/[{}]/g, '')),
  };
}

async function namesAnEndedBody({ tx }: Scene, { entries }: RecipientList, on: string): Promise<boolean> {
  const bodies = await listAgencyRows(tx);
  const keysOf = (those: typeof bodies) => new Set(those.flatMap(({ names }) => names.map(agencyKey)));
  const alive = keysOf(bodies.filter(({ validTo }) => validTo === null || on < validTo));
  const ended = keysOf(bodies.filter(({ validTo }) => validTo !== null && validTo <= on));
  return entries.some(({ name }) => ended.has(agencyKey(name)) && !alive.has(agencyKey(name)));
}
