import { listAuditLog as contract } from '#contract/access/audit-log.ts';
import { read } from '../act.ts';

interface EntryRow {
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string;
  readonly actorName: string;
  readonly act: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly areaId: number | null;
  readonly areaName: string | null;
  readonly details: unknown;
}

/** The latest first. Below the whole country one sees what was done in one's provinces, or by people who work there. */
export const listAuditLog = read(contract, async ({ tx, units }, input) => {
  const before = input.after !== undefined && /^\d{1,18}$/.test(input.after) ? Number(input.after) : null;
  const { rows } = await tx.client.query<EntryRow>(
    `select l.seq, l.at, l.actor_id as "actorId", l.actor_name as "actorName", l.act, l.subject_kind as "subjectKind",
            l.subject_id as "subjectId", l.area_id as "areaId", a.full_name as "areaName", l.details
       from audit_log l left join areas a on a.id = l.area_id
      where ($1::bigint is null or l.seq < $1) and ($2::text is null or l.actor_id = $2) and ($3::text is null or l.act = $3)
        and ($4::text is null or l.subject_kind = $4) and ($5::text is null or l.subject_id = $5)
        and ($6::date is null or l.at >= $6::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and ($7::date is null or l.at < ($7::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
        and ($8 or a.province_id = any ($9)
             or (l.area_id is null and exists (select from assignments s join areas x on x.id = s.area_id
                   where s.user_id = l.actor_id and x.province_id = any ($9))))
      order by l.seq desc limit $10`,
    [
      before,
      input.actorId ?? null,
      input.act ?? null,
      input.subjectKind ?? null,
      input.subjectId ?? null,
      input.from ?? null,
      input.to ?? null,
      units.everywhere,
      units.provinces,
      input.limit + 1,
    ],
  );
  const entries = rows.slice(0, input.limit).map((row) => ({ ...row, at: row.at.toISOString() }));
  return { entries, next: rows.length > input.limit ? String(entries.at(-1)?.seq) : null };
});
