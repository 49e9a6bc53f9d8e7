import { showPhone as contract } from '#contract/committees/members.ts';
import { covers } from '#domain/access/jurisdiction.ts';
import { accessProblem } from '#domain/access/problems.ts';
import { Refusal } from '#domain/kernel/refusal.ts';
import { act } from '../act.ts';

/** Số điện thoại: within one's own units only, and the log says who asked for whose. */
export const showPhone = act(contract, async (scene, { officialId }) => {
  const { rows } = await scene.tx.client.query<{
    province_id: number;
    district_id: number | null;
    commune_id: number | null;
    phone: string;
  }>('select province_id, district_id, commune_id, phone from official_phones where official_id = $1', [officialId]);
  const [row] = rows;
  const place = row && { provinceId: row.province_id, districtId: row.district_id, communeId: row.commune_id };
  if (row === undefined || place === undefined || !covers(scene.units, place))
    throw new Refusal(accessProblem('not-found', { what: 'số điện thoại' }));
  return {
    answer: { phone: row.phone },
    audit: {
      subjectKind: 'official',
      subjectId: officialId,
      areaId: row.commune_id ?? row.district_id ?? row.province_id,
    },
  };
});
