import { getResources as contract, markSameMoney as sameContract } from '#contract/programmes/resources.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { programmeProblem } from '#domain/programmes/problems.ts';
import { isBudget, MONEY_SOURCE_CODES } from '#domain/programmes/programme.ts';
import {
  type DistinctMoney,
  distinctMoney,
  groupMoney,
  moneyByArea,
  possibleDoubles,
  sumOf,
} from '#domain/programmes/resources.ts';
import { act, read, type Scene } from '../act.ts';
import { namesOfAreas } from '../areas/find-area.ts';
import {
  type ActivityRow,
  getActivityToRead,
  listActivityRows,
  moneyOf,
  ownerOf,
  yearToShow,
} from './activity-store.ts';
import { reachesOwner } from './owner-wall.ts';

/** Money by source, only the sources there are. */
function bySource(money: readonly DistinctMoney[]) {
  return MONEY_SOURCE_CODES.flatMap((source) => {
    const own = money.filter((one) => one.source === source);
    return own.length === 0 ? [] : [{ source, ...sumOf(own) }];
  });
}

export const getResources = read(contract, async (scene, input) => {
  const year = input.year ?? (await yearToShow(scene));
  const rows = await listActivityRows(scene, year);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const money = distinctMoney(rows.flatMap(moneyOf));
  const activity = (id: string) => byId.get(id) as ActivityRow;
  const programmes = groupMoney(money, ({ activityId }) => activity(activityId).programmes.map(({ id }) => id));
  const targets = groupMoney(money, ({ activityId }) => activity(activityId).targets.map(({ id }) => id));
  const programmeOf = new Map(rows.flatMap((row) => row.programmes).map((each) => [each.id, each]));
  const targetOf = new Map(rows.flatMap((row) => row.targets).map((each) => [each.id, each]));
  const { areas, undivided } = moneyByArea(money);
  const names = await namesOfAreas(scene.tx, areas.keys());
  return {
    year,
    activities: rows.length,
    total: sumOf(money),
    budget: sumOf(money.filter(({ source }) => isBudget(source))),
    bySource: bySource(money),
    byProgramme: programmes.groups.flatMap(({ key, ...group }) => {
      const programme = programmeOf.get(key);
      return programme === undefined ? [] : [{ ...programme, ...group }];
    }),
    byTarget: targets.groups.flatMap(({ key, ...group }) => {
      const target = targetOf.get(key);
      return target === undefined ? [] : [{ ...target, ...group }];
    }),
    withoutTarget: targets.without,
    byArea: [...areas].flatMap(([id, own]) => {
      const area = names.get(id);
      if (area === undefined) return [];
      const activities = new Set(own.flatMap(({ lines }) => lines.map((line) => line.activityId)));
      const served = new Set([...activities].flatMap((each) => activity(each).programmes.map((one) => one.name.vi)));
      return [{ area, ...sumOf(own), activities: activities.size, programmes: [...served], bySource: bySource(own) }];
    }),
    undivided: sumOf(undivided),
    doubles: possibleDoubles(money).map(([first, second]) => presentDouble(scene, byId, names, first, second)),
    merged: money.filter(({ lines }) => lines.length > 1).length,
  };
});

function presentDouble(
  scene: Scene,
  byId: ReadonlyMap<string, ActivityRow>,
  names: Awaited<ReturnType<typeof namesOfAreas>>,
  first: DistinctMoney,
  second: DistinctMoney,
) {
  const side = (money: DistinctMoney) => {
    const line = money.lines[0];
    const row = byId.get(line?.activityId ?? '') as ActivityRow;
    return {
      lineId: line?.id ?? money.id,
      activityId: row.id,
      name: row.name,
      by: row.agency_vi ?? row.area_name,
      row,
    };
  };
  const [{ row: _, ...left }, { row, ...right }] = [side(first), side(second)];
  return {
    planned: first.planned,
    spent: first.spent,
    source: first.source,
    area: first.areaId === null ? null : (names.get(first.areaId) ?? null),
    first: left,
    second: { ...right, mayEdit: reachesOwner(scene, 'programme.edit', ownerOf(row)) },
  };
}

/** Cùng một khoản: said by whoever answers for the second record; nothing is deleted, it is only counted once. */
export const markSameMoney = act(sameContract, async (scene, { lineId, sameAsId }) => {
  const activity = await activityOfLine(scene, lineId);
  if (!reachesOwner(scene, 'programme.edit', ownerOf(activity)))
    throw new Refusal(accessProblem('not-found', { what: 'dòng kinh phí' }));
  if (sameAsId !== null) {
    const other = await activityOfLine(scene, sameAsId);
    if (other.id === activity.id) throw new Refusal(programmeProblem('same-money-activity'));
    const pointed = other.lines.find(({ id }) => id === sameAsId);
    if (pointed?.sameAs === lineId) throw new Refusal(programmeProblem('same-money-circle'));
  }
  await scene.tx.client.query('update activity_lines set same_as = $2, same_by = $3 where id = $1', [
    lineId,
    sameAsId,
    sameAsId === null ? null : scene.actor.name,
  ]);
  return {
    answer: {},
    audit: {
      subjectKind: 'integrated-activity',
      subjectId: activity.id,
      areaId: activity.area_id,
      details: { line: lineId, sameAs: sameAsId },
    },
  };
});

async function activityOfLine(scene: Scene, lineId: string): Promise<ActivityRow> {
  const { rows } = await scene.tx.client.query<{ activity_id: string }>(
    'select activity_id from activity_lines where id = $1',
    [lineId],
  );
  const [row] = rows;
  if (row === undefined) throw new Refusal(accessProblem('not-found', { what: 'dòng kinh phí' }));
  return await getActivityToRead(scene, row.activity_id);
}
