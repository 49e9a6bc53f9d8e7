import { expect, test } from 'vitest';
import type { PlanYear } from './walk-plan-year.ts';

/** What must hold of every plan whose year was played. */
export function holds(code: string, year: () => PlanYear): void {
  test(`${code}: everything that was read is confirmed as read, and tracked`, () => {
    const { plan, items, targets, tasks } = year();
    const read = (kind: string) => items.filter((item) => item.kind === kind && item.status === 'confirmed');
    expect(plan.status).toBe('confirmed');
    expect(items.filter((item) => item.status === 'corrected' || item.status === 'rejected')).toEqual([]);
    expect([targets.length, tasks.length]).toEqual([read('target').length, read('task').length]);
  });
  test(`${code}: the round of the plan's year is approved, and every target is judged by it or by a report with evidence`, () => {
    expect(year().round).toBe('approved');
    for (const target of year().targets) {
      expect(['green', 'amber', 'red'], target.text).toContain(target.light);
      if (target.computed) expect(target.points.at(-1)?.source, target.text).toBe('round');
      else expect(target.entries.map(({ on }) => on.slice(5))).toEqual(['03-31', '06-30', '09-30', '12-10']);
      for (const entry of target.entries)
        expect([entry.evidence === null, entry.note]).toEqual([false, expect.stringContaining('mô phỏng')]);
    }
  });
  test(`${code}: tasks are done, late and waiting; who carries them reports as itself`, () => {
    const { tasks } = year();
    const states = new Set(tasks.map(({ state }) => state));
    expect(states).toEqual(new Set(['done', 'overdue', 'standing']));
    const reported = tasks.flatMap((task) => task.entries.map((entry) => ({ ...entry, task })));
    expect(reported.length).toBeGreaterThan(tasks.length / 2);
    for (const { by, carrier, task } of reported)
      if (carrier === null)
        expect([task.agency.id === null || task.forAllOthers, task.agency.text]).toEqual([true, task.agency.text]);
      else expect(by).toBe(`${carrier.vi} (mô phỏng)`);
  });
  test(`${code}: the next plan is drafted with every figure known and nothing left to fill in by machine`, () => {
    const { draft, plan } = year();
    expect(draft.year).toBe(plan.year + 1);
    expect(draft.isSynthetic).toBe(true);
    expect(Buffer.from(draft.docx, 'base64').subarray(0, 2).toString()).toBe('PK');
    expect(draft.figures.length).toBeGreaterThan(50);
    expect(draft.figures.filter(({ text, value }) => text === '' || !Number.isFinite(value))).toEqual([]);
  });
}
