import {
  downloadPublication as downloadContract,
  getPublication as getContract,
  savePublication as saveContract,
} from '#contract/plans/reporting/recipients.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import type { Figure } from '#domain/plans/document/plan-document.ts';
import { type NewsSummary, newsSummary } from '#domain/plans/reporting/news-summary.ts';
import { personalDataIn } from '#domain/plans/reporting/personal-data.ts';
import { paperDay } from '#domain/plans/reporting/printed-quantity.ts';
import { planReportingProblem } from '#domain/plans/reporting/problems.ts';
import { isAccepted } from '#domain/plans/tracking/item-state.ts';
import { act, read, type Scene } from '../../act.ts';
import { mediaTypeOf } from '../media-types.ts';
import { contentOf, listItems } from '../plan-items.ts';
import { getTrackedPlan, type PlanRow, presentPlan } from '../plan-store.ts';
import { listTargetRows } from '../target-store.ts';
import { unitsBelow } from '../units-below.ts';
import { renderNews } from './news-docx.ts';

interface Publication {
  readonly title: string;
  readonly text: string;
  readonly publishedOn: string | null;
  readonly savedBy: string | null;
  readonly version: number;
  readonly proposed: { readonly title: string; readonly text: string };
}

/** Only what a person confirmed is told to the public. */
async function proposed(scene: Scene, plan: PlanRow): Promise<NewsSummary> {
  const { rows } = await scene.tx.client.query<{ name: string }>(
    `select coalesce(a.name_vi, t.agency_text) as name from plan_tasks t left join agencies a on a.id = t.agency_id
      where t.plan_id = $1 and t.role = 'lead' group by 1 order by count(*) desc, 1 limit 5`,
    [plan.id],
  );
  const items = await listItems(scene, plan.id);
  return newsSummary({
    issuer: plan.issuer ?? `UBND ${plan.area_name.charAt(0).toLowerCase()}${plan.area_name.slice(1)}`,
    number: plan.number,
    issuedOn: plan.issued_on,
    title: plan.title,
    year: plan.year,
    lastYear: plan.last_year,
    targets: (await listTargetRows(scene, plan.id)).map((row) => ({ ...row })),
    figures: items
      .filter(({ kind, status }) => kind === 'figure' && isAccepted(status))
      .map((item) => contentOf(item) as unknown as Figure)
      .flatMap((figure) =>
        typeof figure.value === 'number'
          ? [{ value: figure.value, unit: figure.unit, kind: figure.kind, text: figure.text ?? '' }]
          : [],
      ),
    leads: rows.map(({ name }) => name),
    unitsBelow: (await unitsBelow(scene, plan)).length,
  });
}

async function publicationOf(scene: Scene, plan: PlanRow): Promise<Publication> {
  const made = await proposed(scene, plan);
  const proposal = { title: made.title, text: made.paragraphs.join('\n\n') };
  const { rows } = await scene.tx.client.query<{
    title: string;
    text: string;
    published_on: string | null;
    saved_by: string;
    version: number;
  }>('select title, text, published_on, saved_by, version from plan_publications where plan_id = $1', [plan.id]);
  const [saved] = rows;
  return saved === undefined
    ? { ...proposal, publishedOn: null, savedBy: null, version: 0, proposed: proposal }
    : {
        title: saved.title,
        text: saved.text,
        publishedOn: saved.published_on,
        savedBy: saved.saved_by,
        version: saved.version,
        proposed: proposal,
      };
}

export const getPublication = read(getContract, async (scene, { planId }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  return { plan: presentPlan(scene, plan), issuedOn: plan.issued_on, ...(await publicationOf(scene, plan)) };
});

/** Lưu tin công bố: refused with anything that looks like the data of a person. */
export const savePublication = act(saveContract, async (scene, { planId, title, text, publishedOn, version }) => {
  const plan = await getTrackedPlan(scene, planId, 'edit');
  refusePersonalData(`${title}\n${text}`);
  if (publishedOn !== null && plan.issued_on !== null && publishedOn < plan.issued_on)
    throw new Refusal(
      planReportingProblem(
        'publication-before-issue',
        { published: paperDay(publishedOn), issued: paperDay(plan.issued_on) },
        'publishedOn',
      ),
    );
  const before = await publicationOf(scene, plan);
  if (before.version !== version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  await scene.tx.client.query(
    `insert into plan_publications (plan_id, title, text, published_on, saved_by, saved_at) values ($1, $2, $3, $4, $5, $6)
     on conflict (plan_id) do update set title = excluded.title, text = excluded.text, published_on = excluded.published_on,
       saved_by = excluded.saved_by, saved_at = excluded.saved_at, version = plan_publications.version + 1`,
    [planId, title, text, publishedOn, scene.actor.name, scene.now],
  );
  return {
    answer: { version: version + 1 },
    audit: {
      subjectKind: 'plan',
      subjectId: planId,
      areaId: plan.area_id,
      details: { publication: { title, publishedOn } },
    },
  };
});

function refusePersonalData(text: string): void {
  const [hit] = personalDataIn(text);
  if (hit !== undefined)
    throw new Refusal(planReportingProblem('publication-personal-data', { found: hit.found }, 'text'));
}

export const downloadPublication = read(downloadContract, async (scene, { planId, format }) => {
  const plan = await getTrackedPlan(scene, planId, 'read');
  const { title, text, publishedOn } = await publicationOf(scene, plan);
  refusePersonalData(`${title}\n${text}`);
  const days = [
    ...(plan.issued_on === null ? [] : [`Ngày ban hành kế hoạch: ${paperDay(plan.issued_on)}`]),
    `Ngày công bố: ${publishedOn === null ? '…' : paperDay(publishedOn)}`,
  ];
  const fileName = `tin-ke-hoach-${plan.year}.${format}`;
  const bytes =
    format === 'txt'
      ? new TextEncoder().encode(`\uFEFF${[title, days.join('\n'), text].join('\n\n')}\n`)
      : await renderNews(title, days, text.split(/\n{2,}/));
  return { fileName, mediaType: mediaTypeOf(fileName), bytes };
});
