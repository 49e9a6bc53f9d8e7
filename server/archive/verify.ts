import type { Bilingual } from '#domain/kernel/language.ts';
import { verifyAuditChain } from '../access/verify-audit-chain.ts';
import type { Database } from '../database/database.ts';
import { EVERYWHERE, inTransaction, type Tx } from '../database/transaction.ts';
import { FROZEN_PARTS, sumStatement } from '../reviews/freeze-round.ts';

export interface Verification {
  readonly auditRows: number;
  readonly rounds: number;
  readonly checks: number;
  readonly faults: readonly Bilingual[];
}

/** Rows that must not exist: each statement counts what stands without what it rests on, or stands twice. */
const ORPHANS: readonly { readonly what: Bilingual; readonly statement: string }[] = [
  {
    what: { vi: 'phiếu rà soát không có hộ', en: 'cases without a household' },
    statement:
      'select count(*)::int as count from review_cases c where not exists (select from households h where h.id = c.household_id)',
  },
  {
    what: { vi: 'phiếu rà soát của xã không thuộc đợt', en: 'cases of a commune outside the round' },
    statement:
      'select count(*)::int as count from review_cases c where not exists (select from round_communes r where r.round_id = c.round_id and r.commune_id = c.commune_id)',
  },
  {
    what: { vi: 'phiếu rà soát không có hành động nào', en: 'cases without any action' },
    statement:
      'select count(*)::int as count from review_cases c where not exists (select from case_actions a where a.household_id = c.household_id and a.round_id = c.round_id)',
  },
  {
    what: { vi: 'thành viên không có hộ', en: 'persons without a household' },
    statement:
      'select count(*)::int as count from persons p where not exists (select from households h where h.id = p.household_id)',
  },
  {
    what: {
      vi: 'hộ đứng hai lần cùng một mã trong tỉnh',
      en: 'households that stand twice under one code of a province',
    },
    statement:
      'select count(*)::int as count from (select from households group by province_id, code having count(*) > 1) d',
  },
  {
    what: {
      vi: 'giai đoạn hưởng diện không khớp phiếu của đợt',
      en: 'status periods that do not fit the case of their round',
    },
    statement: `select count(*)::int as count from status_periods p where not exists (
        select from review_cases c where c.round_id = p.round_id and c.household_id = p.household_id
           and p.class = case p.scope when 'national' then c.class else c.local_class end)`,
  },
  {
    what: { vi: 'đợt đã phê duyệt mà thiếu số liệu khoá', en: 'approved rounds without frozen figures' },
    statement: `select count(*)::int as count from review_rounds r where r.status = 'approved'
        and (not exists (select from snapshot_sums s where s.round_id = r.id) or not exists (select from snapshot_figures f where f.round_id = r.id))`,
  },
  {
    what: { vi: 'lần nhập đã thực hiện mà không có dòng nhật ký', en: 'applied imports without an audit row' },
    statement: `select count(*)::int as count from imports i where i.status = 'applied'
        and not exists (select from audit_log a where a.subject_kind = 'import' and a.subject_id = i.id::text)`,
  },
];

/** Kiểm tra toàn vẹn — the audit chain, the sums of frozen rounds, and rows that stand without what they rest on. */
export async function verifyInstallation(database: Database): Promise<Verification> {
  const chain = await verifyAuditChain(database);
  return await inTransaction(database, EVERYWHERE, async (tx) => {
    const faults: Bilingual[] = [...chain.faults];
    for (const { what, statement } of ORPHANS) {
      const count = (await tx.client.query<{ count: number }>(statement)).rows[0]?.count ?? 0;
      if (count > 0) faults.push({ vi: `${count} ${what.vi}`, en: `${count} ${what.en}` });
    }
    const rounds = await checkSums(tx, faults);
    return {
      auditRows: chain.rows,
      rounds,
      checks: ORPHANS.length + rounds * Object.keys(FROZEN_PARTS).length + 1,
      faults,
    };
  });
}

async function checkSums(tx: Tx, faults: Bilingual[]): Promise<number> {
  const frozen = await tx.sql
    .selectFrom('review_rounds')
    .select('id')
    .where('status', '=', 'approved')
    .orderBy('id')
    .execute();
  for (const { id } of frozen) {
    for (const [part, shape] of Object.entries(FROZEN_PARTS)) {
      const kept = await tx.sql
        .selectFrom('snapshot_sums')
        .select(['rows', 'sum'])
        .where('round_id', '=', id)
        .where('part', '=', part)
        .executeTakeFirst();
      const now = (await tx.client.query<{ rows: number; sum: string }>(sumStatement(shape), [id])).rows[0];
      if (kept && now && kept.rows === now.rows && kept.sum === String(now.sum)) continue;
      faults.push({
        vi: `số liệu đã khoá của đợt ${id} (${part}) đã bị thay đổi: ${kept?.rows ?? 0} dòng khi phê duyệt, nay ${now?.rows ?? 0}`,
        en: `the frozen ${part} of round ${id} were changed: ${kept?.rows ?? 0} rows at approval, ${now?.rows ?? 0} now`,
      });
    }
  }
  return frozen.length;
}
