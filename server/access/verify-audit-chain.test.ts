import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SYSTEM } from '#tests/kit/actors.ts';
import { testApplication } from '#tests/kit/application.ts';
import { useTestDatabase } from '#tests/kit/test-database.ts';
import { setLanguage } from './session.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

const db = useTestDatabase();
const ROWS = 12;

beforeAll(async () => {
  const application = testApplication(db.current);
  const rows = (await verifyAuditChain(db.current)).rows;
  for (let row = rows; row < ROWS; row++)
    await setLanguage.run(application, SYSTEM, { language: row % 2 ? 'vi' : 'en' });
  await db.current.pool.query('create table kept as select * from audit_log');
});

/** What somebody with the database's own key could do: the append-only trigger is switched off first. */
async function tamper(statement: string): Promise<string[]> {
  await db.current.pool.query(
    `alter table audit_log disable trigger user; ${statement}; alter table audit_log enable trigger user`,
  );
  return (await verifyAuditChain(db.current)).faults.map(({ seq, kind }) => `${kind} ${seq}`);
}

afterEach(async () => {
  await tamper('delete from audit_log; insert into audit_log select * from kept order by seq');
  expect((await verifyAuditChain(db.current)).faults).toEqual([]);
});

describe('the chain of the audit log', () => {
  it('is whole as it was written, and refuses change and removal', async () => {
    expect(await verifyAuditChain(db.current)).toEqual({ rows: ROWS, faults: [] });
    await expect(db.current.pool.query("update audit_log set act = 'x'")).rejects.toThrow('append-only');
    await expect(db.current.pool.query('delete from audit_log')).rejects.toThrow('append-only');
  });

  it('finds any altered column', async () => {
    for (const change of [
      "act = 'other'",
      "actor_id = 'somebody'",
      "actor_name = 'Ai đó'",
      "subject_id = 'x'",
      "subject_kind = 'x'",
      'area_id = 1',
      `details = '{"language":"fr"}'`,
      "at = at + interval '1 microsecond'",
    ]) {
      expect(await tamper(`update audit_log set ${change} where seq = 5`)).toEqual(['tampered 5']);
      await tamper('delete from audit_log; insert into audit_log select * from kept order by seq');
    }
  });

  it('finds a row taken out, at the start, in the middle and at the end', async () => {
    expect(await tamper('delete from audit_log where seq = 1')).toEqual(['missing 2']);
    await tamper('insert into audit_log select * from kept where seq = 1');
    expect(await tamper('delete from audit_log where seq = 7')).toEqual(['missing 8']);
    await tamper('insert into audit_log select * from kept where seq = 7');
    expect(await tamper(`delete from audit_log where seq > ${ROWS - 2}`)).toEqual([`cut-off ${ROWS}`]);
  });

  it('finds two rows that changed places', async () => {
    const faults = await tamper(
      'update audit_log set seq = case seq when 4 then -5 else -4 end where seq in (4, 5); update audit_log set seq = -seq where seq < 0',
    );
    expect(faults).toEqual(['tampered 4', 'tampered 5', 'relinked 6']);
  });

  it('finds a rewritten row whose own hash was made anew', async () => {
    const faults = await tamper(`update audit_log set act = 'other',
      hash = audit_hash(previous_hash, seq, at, actor_id, actor_name, 'other', subject_kind, subject_id, area_id, details) where seq = 6`);
    expect(faults).toEqual(['relinked 7']);
  });
});
