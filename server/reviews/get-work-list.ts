import type { z } from 'zod';
import { getWorkList as contract } from '#contract/reviews/work-list.ts';
import { assignmentsInForce, holdsPermission } from '#domain/access/jurisdiction.ts';
import type { Permission } from '#domain/access/permissions.ts';
import { read, type Scene } from '../act.ts';

interface Waiting {
  readonly round_id: string;
  readonly year: number;
  readonly to_import: number;
  readonly without_population: number;
  readonly to_submit: number;
  readonly returned: number;
  readonly to_check: number;
  readonly total: number;
  readonly ready: boolean;
  readonly only_commune: number | null;
  readonly previewed: number;
}

/** What waits for this person, most urgent first; only what the person may do is listed. */
export const getWorkList = read(contract, async (scene) => {
  const may = (permission: Permission) =>
    scene.actor.isSystem || holdsPermission(assignmentsInForce(scene.actor.assignments, scene.today), permission);
  const rounds = await listWaiting(scene);
  const items = rounds.flatMap((row) => {
    const base = { roundId: row.round_id, communeId: row.only_commune, href: `/rounds/${row.round_id}` };
    const place = {
      vi: `đợt rà soát năm ${row.year} (${row.round_id})`,
      en: `review of ${row.year} (${row.round_id})`,
    };
    const item = (
      kind: Item['kind'],
      count: number,
      vi: string,
      en: string,
      permission: Permission,
      href = base.href,
    ): Item[] =>
      count > 0 && may(permission) ? [{ ...base, href, kind, count, title: { vi, en }, detail: place }] : [];
    return [
      ...item(
        'commune-returned',
        row.returned,
        `${row.returned} xã bị trả lại, cần sửa`,
        `${row.returned} communes were returned to be corrected`,
        'commune.submit',
        `${base.href}?status=returned`,
      ),
      ...item(
        'import-to-apply',
        row.previewed,
        `${row.previewed} lần nhập đã chạy thử, chưa thực hiện`,
        `${row.previewed} imports were previewed but not applied`,
        'register.import',
        `${base.href}/imports`,
      ),
      ...item(
        'commune-without-population',
        row.without_population,
        `${row.without_population} xã chưa nhập tổng số hộ`,
        `${row.without_population} communes lack total households`,
        'round.population',
        `${base.href}?status=open`,
      ),
      ...item(
        'commune-to-import',
        row.to_import,
        `${row.to_import} xã chưa có phiếu rà soát`,
        `${row.to_import} communes have no case yet`,
        'register.import',
        `${base.href}/imports`,
      ),
      ...item(
        'commune-to-submit',
        row.to_submit,
        `${row.to_submit} xã đủ điều kiện gửi kết quả`,
        `${row.to_submit} communes are ready to submit`,
        'commune.submit',
        `${base.href}?status=open`,
      ),
      ...item(
        'commune-to-check',
        row.to_check,
        `${row.to_check} xã đã gửi, chờ kiểm tra`,
        `${row.to_check} communes wait to be checked`,
        'commune.return',
        `${base.href}?status=submitted`,
      ),
      ...item(
        'round-to-approve',
        row.ready ? 1 : 0,
        'Mọi xã đã gửi: chờ quyết định phê duyệt',
        'All communes submitted: ready for the decision',
        'round.approve',
      ),
    ];
  });
  return { items };
});

type Item = z.input<typeof contract.output>['items'][number];

async function listWaiting({ tx }: Scene): Promise<Waiting[]> {
  const { rows } = await tx.client.query<Waiting>(
    `select r.id as round_id, r.year, count(*)::int as total,
            (count(*) filter (where c.status = 'open' and k.commune_id is null))::int as to_import,
            (count(*) filter (where c.status in ('open', 'returned') and (c.households is null or c.persons is null)))::int as without_population,
            (count(*) filter (where c.status in ('open', 'returned') and k.commune_id is not null and c.households is not null and c.persons is not null))::int as to_submit,
            (count(*) filter (where c.status = 'returned'))::int as returned,
            (count(*) filter (where c.status = 'submitted'))::int as to_check,
            bool_and(c.status in ('submitted', 'approved')) as ready,
            case when count(*) = 1 then min(c.commune_id) end as only_commune,
            (select count(*)::int from imports i where i.round_id = r.id and i.status = 'previewed') as previewed
       from review_rounds r join round_communes c on c.round_id = r.id
       left join lateral (select x.commune_id from review_cases x where x.round_id = r.id and x.commune_id = c.commune_id limit 1) k on true
      where r.status = 'open' group by r.id order by r.reference_date desc`,
  );
  return rows;
}
