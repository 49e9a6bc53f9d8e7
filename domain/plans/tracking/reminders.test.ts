import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '../../kernel/plain-date.ts';
import { USUAL_REMINDERS } from './reminder-settings.ts';
import { type CarriedTask, remindersOn } from './reminders.ts';
import { periodEnd, previousPeriodEnd, RHYTHMS, reportRhythm, rhythmOf } from './rhythm.ts';

const task = (more: Partial<CarriedTask> = {}): CarriedTask => ({
  taskId: 't',
  carrier: 'agency:p-health',
  deadline: null,
  rhythm: undefined,
  doneOn: null,
  givenOn: plainDate('2024-03-07'),
  planEnds: plainDate('2024-12-31'),
  acknowledgedOn: plainDate('2024-03-08'),
  lastReportOn: null,
  ...more,
});
const on = (day: string, ...tasks: CarriedTask[]) =>
  remindersOn(plainDate(day), tasks).map(
    ({ kind, daysLeft, step }) => `${kind} ${daysLeft}${step ? ` (${step})` : ''}`,
  );

describe('reminders', () => {
  it('come 30, 7 and 1 days before a deadline, stay until it, and turn to overdue after it', () => {
    const dated = task({ deadline: plainDate('2024-06-15') });
    expect(on('2024-05-15', dated)).toEqual([]);
    expect(on('2024-05-16', dated)).toEqual(['due 30 (30)']);
    expect(on('2024-06-08', dated)).toEqual(['due 7 (7)']);
    expect(on('2024-06-15', dated)).toEqual(['due 0 (1)']);
    expect(on('2024-06-16', dated)).toEqual(['overdue -1']);
    expect(on('2024-07-16', { ...dated, doneOn: plainDate('2024-06-10') })).toEqual([]);
  });

  it('of a plan whose year is over end with the quarter after it: what was never done stands in its final report', () => {
    const never = task({ deadline: plainDate('2024-06-15') });
    expect(on('2025-03-31', never)).toEqual(['overdue -289']);
    expect(on('2025-04-01', never)).toEqual([]);
  });

  it('ask for the report of a quarter in its last week, call it late afterwards, and for none the plan does not reach', () => {
    const quarterly = task({ rhythm: 'quarter' });
    expect(on('2024-03-20', quarterly)).toEqual([]);
    expect(on('2024-03-24', quarterly)).toEqual(['report-due 7']);
    expect(on('2024-04-02', quarterly)).toEqual(['report-late -2']);
    expect(on('2024-04-02', { ...quarterly, lastReportOn: plainDate('2024-03-28') })).toEqual([]);
    expect(on('2024-07-01', { ...quarterly, lastReportOn: plainDate('2024-03-28') })).toEqual(['report-late -1']);
    // given on 7 March 2024: nothing is owed for the quarters before it, nor after the plan's end
    expect(on('2024-03-10', quarterly)).toEqual([]);
    expect(on('2025-05-01', quarterly)).toEqual([]);
  });

  it('name who has not confirmed receipt after the days agreed', () => {
    const silent = task({ acknowledgedOn: null });
    expect(on('2024-03-11', silent)).toEqual([]);
    expect(on('2024-03-12', silent)).toEqual(['unacknowledged 0']);
    expect(on('2025-01-01', silent)).toEqual([]);
    expect(remindersOn(plainDate('2024-03-12'), [silent], { ...USUAL_REMINDERS, acknowledgeWithin: 30 })).toEqual([]);
  });

  it('put what is late first', () => {
    expect(
      on(
        '2024-06-20',
        task({ acknowledgedOn: null }),
        task({ rhythm: 'month', lastReportOn: plainDate('2024-05-30') }),
        task({ deadline: plainDate('2024-06-25') }),
        task({ deadline: plainDate('2024-06-10') }),
        task({ deadline: plainDate('2024-06-01') }),
      ),
    ).toEqual(['overdue -19', 'overdue -10', 'due 5 (7)', 'unacknowledged -100']);
  });

  it('read the shortest rhythm a sentence names; «thường xuyên» names none', () => {
    const read = ['định kỳ 6 tháng, năm', 'hàng tháng', 'hằng quý', 'hàng năm', 'thường xuyên', 'định kỳ', null];
    expect(read.map(rhythmOf)).toEqual(['half-year', 'month', 'quarter', 'year', undefined, undefined, undefined]);
  });

  it('do not take a monthly allowance for a monthly report, nor ask who only takes part', () => {
    const rhythm = 'hàng tháng';
    expect(reportRhythm({ role: 'lead', rhythm, text: 'nâng mức trợ cấp xã hội hàng tháng' })).toBeUndefined();
    expect(reportRhythm({ role: 'lead', rhythm, text: 'Kiểm tra hàng tháng' })).toBe('month');
    expect(reportRhythm({ role: 'coordinate', rhythm, text: 'Kiểm tra hàng tháng' })).toBeUndefined();
    expect(reportRhythm({ role: 'report', rhythm: 'hằng quý', text: 'gửi về Sở' })).toBe('quarter');
  });

  it('divide every year into whole periods that follow one another', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2016-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }),
        (date) => {
          const day = plainDate(date.toISOString().slice(0, 10));
          for (const rhythm of RHYTHMS) {
            expect(periodEnd(rhythm, day) >= day).toBe(true);
            expect(previousPeriodEnd(rhythm, day) < day).toBe(true);
            expect(periodEnd(rhythm, previousPeriodEnd(rhythm, day))).toBe(previousPeriodEnd(rhythm, day));
          }
        },
      ),
    );
  });
});
