import { setResidence as contract } from '#contract/areas/area-classes.ts';
import { areaProblem } from '#domain/areas/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act } from '../act.ts';
import { getAreaRecord } from './find-area.ts';
import { startTerm } from './term-store.ts';

/** Only special zones: what xã, phường and thị trấn are is decided by their kind. */
export const setResidence = act(contract, async ({ tx, permit, actor, now }, input) => {
  const area = await getAreaRecord(tx, input.areaId, 'đơn vị / unit', true);
  permit(area, 'đơn vị / unit');
  if (area.kind !== 'special_zone') throw new Refusal(areaProblem('residence-fixed-by-kind', { name: area.fullName }));
  await startTerm(tx, area.id, input.from, { residence: input.residence, legalBasis: input.legalBasis });
  await tx.client.query(
    'update residence_settings set valid_to = $2 where area_id = $1 and valid_to is null and valid_from < $2',
    [area.id, input.from],
  );
  await tx.client.query(
    `insert into residence_settings values ($1, $2, null, $3, $4, $5, $6)
     on conflict (area_id, valid_from) do update set residence = excluded.residence, legal_basis = excluded.legal_basis,
       set_by = excluded.set_by, set_at = excluded.set_at`,
    [area.id, input.from, input.residence, input.legalBasis, actor.id, now],
  );
  return {
    answer: {},
    audit: {
      subjectKind: 'area',
      subjectId: String(area.id),
      areaId: area.id,
      details: { ...input, before: area.residence },
    },
  };
});
