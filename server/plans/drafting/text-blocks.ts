import {
  listTextBlocks as listContract,
  saveTextBlock as saveContract,
  type TextBlockLine,
} from '#contract/plans/drafting/text-blocks.ts';
import { assignmentsInForce, jurisdictionOf } from '#domain/access/jurisdiction.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { type BlockCondition, blockConditions } from '#domain/plans/drafting/block-conditions.ts';
import { planDraftingProblem } from '#domain/plans/drafting/problems.ts';
import { TEXT_BLOCK_KINDS, type TextBlock, type TextBlockKind } from '#domain/plans/drafting/text-blocks.ts';
import type { Standard } from '#domain/standards/standard.ts';
import { act, read, type Scene } from '../../act.ts';
import { getAreaRecord, namesOfAreas } from '../../areas/find-area.ts';
import { getStandard } from '../../standards/standard-store.ts';
import { type BlockRow, contentOf, listBlockRows, readTextBlocks } from './text-block-store.ts';

/** Names that a line may hold between braces; figures are written {count:MEASURE|hộ}. */
const PLACES = [
  'year',
  'lastYear',
  'area',
  'kind',
  'committee',
  'below',
  'communeUnits',
  'villages',
  'party',
  'above',
  'poverty',
  'agency',
  'period',
  'nextPeriod',
];

/** Khối văn bản: the reference files are the first versions, a province's own come after them. */
export const listTextBlocks = read(listContract, async (scene, { provinceId }) => {
  const id = provinceId ?? (await provinceOf(scene));
  const rows = id === undefined ? [] : await listBlockRows(scene, id);
  const names = id === undefined ? undefined : (await namesOfAreas(scene.tx, [id])).get(id);
  return {
    province: names ?? null,
    mayEdit: id !== undefined && mayEdit(scene, id),
    blocks: presentBlocks(rows, scene.today),
    places: [...PLACES, 'count:MEASURE|hộ'],
    conditions: await conditionsOf(scene, rows),
  };
});

export const saveTextBlock = act(saveContract, async (scene, input) => {
  const province = await getAreaRecord(scene.tx, input.provinceId, 'tỉnh');
  scene.permit({ provinceId: province.id, districtId: null, communeId: null }, `tỉnh ${province.code}`);
  const { client } = scene.tx;
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 3))', [
    `text-block:${province.id}:${input.id}`,
  ]);
  const before = findBlock(await listBlockRows(scene, province.id), input.id, scene.today);
  const newest = Math.max(0, ...(before?.versions ?? []).map(({ version }) => version));
  if (input.version > 0 && before === undefined)
    throw new Refusal(planDraftingProblem('text-block-unknown', { id: input.id }, 'id'));
  if (newest !== input.version) throw new Refusal({ code: 'changed-meanwhile', details: {} });
  for (const line of input.lines) refuseUnknownPlace(line);
  const rows = await listBlockRows(scene, province.id);
  const known = new Set((await conditionsOf(scene, rows)).map(({ code }) => code));
  const stranger = input.when?.find((code) => !known.has(code));
  if (stranger !== undefined)
    throw new Refusal(planDraftingProblem('text-block-condition', { condition: stranger }, 'when'));
  const file = fileBlock(input.id)?.block;
  const last = rows.filter(({ block_id }) => block_id === input.id).at(-1);
  const when = input.when ?? (last === undefined ? file : contentOf(last))?.when ?? [];
  const {
    title: _title,
    when: _when,
    fromYear: _from,
    toYear: _to,
    optional: _optional,
    ...kept
  } = file ?? { id: input.id };
  const content: TextBlock = {
    ...kept,
    id: input.id,
    version: newest + 1,
    levels: input.levels,
    ...(input.fromYear === null ? {} : { fromYear: input.fromYear }),
    ...(input.toYear === null ? {} : { toYear: input.toYear }),
    ...(when.length === 0 ? {} : { when }),
    ...(input.optional ? { optional: true } : {}),
    ...(input.title === null || input.title === '' ? {} : { title: input.title }),
    lines: input.lines,
  };
  const kind = before?.kind ?? input.kind;
  await client.query(
    `insert into plan_text_blocks (province_id, block_id, version, kind, from_date, is_retired, content, note, saved_by, saved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      province.id,
      input.id,
      newest + 1,
      kind,
      input.fromDate,
      input.retired,
      JSON.stringify(content),
      input.note,
      scene.actor.name,
      scene.now,
    ],
  );
  const block = findBlock(await listBlockRows(scene, province.id), input.id, scene.today);
  if (block === undefined) throw new Error('a block just saved is not found');
  return {
    answer: { block },
    audit: {
      subjectKind: 'plan-text-block',
      subjectId: `${province.code}/${input.id}`,
      areaId: province.id,
      details: { version: newest + 1, from: input.fromDate, retired: input.retired, note: input.note },
    },
  };
});

function refuseUnknownPlace(line: string): void {
  for (const [, place = ''] of line.matchAll(/\{([^}]*)\}/g))
    if (!PLACES.includes(place) && !/^count:[\w:-]+\|\S+$/.test(place))
      throw new Refusal(
        planDraftingProblem('text-block-place', { place: `{${place}}`, known: PLACES.join(', ') }, 'lines'),
      );
}

/** What the standards count, and what a block depends on already. */
async function conditionsOf({ tx }: Scene, rows: readonly BlockRow[]): Promise<BlockCondition[]> {
  const { rows: ids } = await tx.client.query<{ id: string }>(
    `select id from standards where scope = 'national' order by applies_from, id`,
  );
  const standards: Standard[] = [];
  for (const { id } of ids) standards.push(await getStandard(tx, id));
  const known = blockConditions(standards);
  const files = readTextBlocks();
  const used = [...TEXT_BLOCK_KINDS.flatMap((kind) => files[kind]), ...rows.map(contentOf)].flatMap(
    ({ when = [] }) => when,
  );
  const codes = new Set(known.map(({ code }) => code));
  const more = [...new Set(used)].filter((code) => !codes.has(code));
  return [...known, ...more.map((code) => ({ code, name: { vi: code, en: code } }))];
}

function fileBlock(id: string): { readonly kind: TextBlockKind; readonly block: TextBlock } | undefined {
  const files = readTextBlocks();
  for (const kind of TEXT_BLOCK_KINDS) {
    const block = files[kind].find((one) => one.id === id);
    if (block !== undefined) return { kind, block };
  }
  return undefined;
}

const findBlock = (rows: readonly BlockRow[], id: string, today: string): TextBlockLine | undefined =>
  presentBlocks(rows, today).find((block) => block.id === id);

function presentBlocks(rows: readonly BlockRow[], today: string): TextBlockLine[] {
  const files = readTextBlocks();
  return TEXT_BLOCK_KINDS.flatMap((kind) => {
    const own = files[kind].map((block) => block.id);
    const ids = [...new Set([...own, ...rows.filter((row) => row.kind === kind).map(({ block_id }) => block_id)])];
    return ids.map((id) => {
      const file = files[kind].find((block) => block.id === id);
      const later = rows.filter(({ block_id }) => block_id === id);
      const versions = [
        ...later.map((row) => presentVersion(contentOf(row), row)).reverse(),
        ...(file === undefined ? [] : [presentVersion(file)]),
      ];
      const current = versions.find(({ fromDate }) => fromDate === null || fromDate <= today) ?? versions[0];
      return { id, kind, current: current as TextBlockLine['current'], versions };
    });
  });
}

function presentVersion(block: TextBlock, row?: BlockRow): TextBlockLine['current'] {
  return {
    version: block.version,
    fromDate: row?.from_date ?? null,
    retired: row?.is_retired ?? false,
    levels: block.levels,
    fromYear: block.fromYear ?? null,
    toYear: block.toYear ?? null,
    when: block.when ?? [],
    unless: block.unless ?? [],
    optional: block.optional ?? false,
    title: block.title ?? null,
    agency: block.agency ?? block.body ?? null,
    lines: block.lines,
    note: row?.note ?? null,
    savedBy: row?.saved_by ?? null,
    savedAt: row?.saved_at.toISOString() ?? null,
  };
}

async function provinceOf({ tx, units }: Scene): Promise<number | undefined> {
  const [own] = units.provinces;
  if (own !== undefined) return own;
  const { rows } = await tx.client.query<{ id: number }>(
    'select distinct province_id as id from areas where id = any($1) limit 1',
    [[...units.districts, ...units.communes]],
  );
  return rows[0]?.id;
}

function mayEdit({ actor, today }: Scene, provinceId: number): boolean {
  if (actor.isSystem) return true;
  const units = jurisdictionOf(assignmentsInForce(actor.assignments, today), 'plan.edit');
  return units.everywhere || units.provinces.includes(provinceId);
}
