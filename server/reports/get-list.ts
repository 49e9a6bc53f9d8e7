import type { z } from 'zod';
import { getList as contract, type zDetailedList } from '#contract/reports/get-list.ts';
import { read, type Scene } from '../act.ts';
import { type PreparedList, prepareList } from './prepare-list.ts';

/** One answer on a screen; a file carries all of them. */
const MOST_ON_SCREEN = 20_000;

export const getList = read(contract, async (scene, input) => {
  const prepared = await prepareList(scene, input, MOST_ON_SCREEN + 1);
  return listAnswer(scene, prepared, MOST_ON_SCREEN);
});

export function listAnswer(scene: Scene, prepared: PreparedList, limit: number): z.input<typeof zDetailedList> {
  const { list, round, top, columns, persons } = prepared;
  return {
    form: list.code,
    title: list.title[scene.language],
    round: round.id,
    standard: round.standard.id,
    area: top.code,
    areaName: top.name,
    generatedAt: scene.now.toISOString(),
    status: round.status === 'approved' ? 'approved' : 'provisional',
    columns: columns.map(({ key, label, groups }) => ({ key, label, groups: [...groups] })),
    rows: persons.slice(0, limit).map((person) => ({
      areaCode: person.communeCode,
      areaName: person.communeName,
      level: 'commune',
      kind: 'person',
      householdCode: person.householdCode,
      values: Object.fromEntries(columns.map((column) => [column.key, column.value(person)])),
    })),
    isCut: persons.length > limit,
  };
}
