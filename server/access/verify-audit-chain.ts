import type { Bilingual } from '#domain/kernel/language.ts';
import type { Database } from '../database/database.ts';

export interface AuditChainFault extends Bilingual {
  readonly seq: number;
  readonly kind: 'tampered' | 'missing' | 'relinked' | 'cut-off';
}

export interface AuditChainReport {
  readonly rows: number;
  readonly faults: readonly AuditChainFault[];
}

const MESSAGES = {
  tampered: { vi: 'nội dung dòng {seq} của nhật ký đã bị sửa', en: 'the content of log row {seq} was altered' },
  missing: { vi: 'thiếu dòng nhật ký ngay trước dòng {seq}', en: 'log rows are missing right before row {seq}' },
  relinked: {
    vi: 'dòng {seq} không nối vào dòng trước (bị đổi chỗ hoặc viết lại)',
    en: 'row {seq} does not follow from the row before it (reordered or rewritten)',
  },
  'cut-off': {
    vi: 'các dòng nhật ký cuối (đến dòng {seq}) đã bị cắt',
    en: 'the last log rows (up to {seq}) were cut off',
  },
} as const satisfies Record<AuditChainFault['kind'], Bilingual>;

/**
 * Kiểm tra chuỗi nhật ký — recomputes every link in the database, in one pass. A changed row breaks its own hash, a row
 * taken out or moved breaks the next one's link, and rows cut off at the end are missed by the kept head.
 */
export async function verifyAuditChain(database: Pick<Database, 'pool'>): Promise<AuditChainReport> {
  const { rows } = await database.pool.query<{ seq: number; kind: AuditChainFault['kind'] }>(`
    with link as (
      select l.*, lag(l.seq) over (order by l.seq) as seq_before, lag(l.hash) over (order by l.seq) as hash_before from audit_log l
    ), fault as (
      select seq, case
          when hash <> audit_hash(previous_hash, seq, at, actor_id, actor_name, act, subject_kind, subject_id, area_id, details)
            then 'tampered'
          when seq <> coalesce(seq_before, 0) + 1 then 'missing'
          when previous_hash <> coalesce(hash_before, '\\x'::bytea) then 'relinked'
        end as kind from link
      union all
      select h.seq, 'cut-off' from audit_head h
       where not exists (select from audit_log l where l.seq = h.seq and l.hash = h.hash)
         and h.seq > coalesce((select max(seq) from audit_log), 0)
      union all
      select h.seq, 'relinked' from audit_head h join audit_log l on l.seq = h.seq where l.hash <> h.hash
    )
    select seq, kind from fault where kind is not null order by seq limit 1000`);
  const { rows: counted } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from audit_log',
  );
  return {
    rows: counted[0]?.count ?? 0,
    faults: rows.map(({ seq, kind }) => ({
      seq,
      kind,
      vi: MESSAGES[kind].vi.replace('{seq}', String(seq)),
      en: MESSAGES[kind].en.replace('{seq}', String(seq)),
    })),
  };
}
