/**
 * Quy tắc hạn nộp — «trước ngày 15/12», «ngày 05 của tháng cuối quý» as data. Nothing is moved for a Saturday or a holiday:
 * no source says which way. «Trước ngày 15» means that the 14th is the last day in time.
 */
import { daysInMonth, type PlainDate, plainDate } from '../../kernel/plain-date.ts';
import { searchKey } from '../../kernel/vietnamese-text.ts';
import type { DuePeriod } from './due-period.ts';

export type DueRule =
  /** A day of the year: «15/12»; `nextYear`: of the year after the period's. */
  | {
      readonly kind: 'day-of-year';
      readonly day: number;
      readonly month: number;
      readonly nextYear: boolean;
      readonly before: boolean;
    }
  /** A day of the period's last month: «ngày 05 của tháng cuối quý». */
  | { readonly kind: 'day-of-last-month'; readonly day: number; readonly before: boolean }
  /** A day of the month after the period: «ngày 05 tháng sau». */
  | { readonly kind: 'day-of-next-month'; readonly day: number; readonly before: boolean }
  /** One day, of a request made once. */
  | { readonly kind: 'on-day'; readonly on: string };

/** The last day on which a report of the period is in time. */
export function dueDay(rule: DueRule, period: DuePeriod): PlainDate {
  switch (rule.kind) {
    case 'on-day':
      return plainDate(rule.on);
    case 'day-of-year': {
      const year = Number(period.to.slice(0, 4)) + (rule.nextYear ? 1 : 0);
      return lastInTime(year, rule.month, rule.day, rule.before);
    }
    default: {
      const month = Number(period.to.slice(5, 7)) + (rule.kind === 'day-of-next-month' ? 1 : 0);
      const year = Number(period.to.slice(0, 4)) + (month > 12 ? 1 : 0);
      return lastInTime(year, month > 12 ? 1 : month, rule.day, rule.before);
    }
  }
}

/** The 31st of a shorter month is its last day. */
function lastInTime(year: number, month: number, day: number, before: boolean): PlainDate {
  const two = (n: number) => String(n).padStart(2, '0');
  const named = `${year}-${two(month)}-${two(Math.min(day, daysInMonth(year, month)))}`;
  if (!before) return plainDate(named);
  return plainDate(new Date(Date.parse(`${named}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10));
}

/** Reads a due day out of a sentence about reporting; `undefined` when the sentence gives none. */
export function readDueRule(text: string): DueRule | undefined {
  const key = searchKey(text);
  const found =
    /(truoc|cham nhat|den|vao)?\s*ngay\s*(\d{1,2})\s*(?:\/|-|\s*thang\s*)(\d{1,2})(?:\s*(?:\/|-|nam)\s*(\d{4}))?/.exec(
      key,
    );
  if (found) {
    const [day, month] = [Number(found[2]), Number(found[3])];
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12) {
      const after = key.slice(found.index + found[0].length, found.index + found[0].length + 24);
      return {
        kind: 'day-of-year',
        day,
        month,
        before: found[1] === 'truoc',
        nextYear: /^\s*(cua )?nam (sau|tiep theo|ke tiep)/.test(after),
      };
    }
  }
  const ofMonth =
    /(truoc|cham nhat|den|vao)?\s*ngay\s*(\d{1,2})\s*(?:cua\s*)?(thang cuoi quy|thang cuoi|hang thang|moi thang|thang sau|thang tiep theo|thang ke tiep|thang dau quy sau)/.exec(
      key,
    );
  if (ofMonth) {
    const day = Number(ofMonth[2]);
    const before = ofMonth[1] === 'truoc';
    if (day >= 1 && day <= 31)
      return /sau|tiep/.test(ofMonth[3] ?? '')
        ? { kind: 'day-of-next-month', day, before }
        : { kind: 'day-of-last-month', day, before };
  }
  return undefined;
}

/** «trước ngày 15/12»; the words of the rule, in both languages. */
export function dueRuleWords(rule: DueRule | null): { readonly vi: string; readonly en: string } {
  if (rule === null) return { vi: 'chưa xác minh', en: 'not known yet' };
  if (rule.kind === 'on-day') {
    const [year, month, day] = rule.on.split('-');
    return { vi: `ngày ${day}/${month}/${year}`, en: `on ${rule.on}` };
  }
  const vi = rule.before ? 'trước ngày' : 'chậm nhất ngày';
  const en = rule.before ? 'before' : 'by';
  const two = (n: number) => String(n).padStart(2, '0');
  if (rule.kind === 'day-of-year')
    return {
      vi: `${vi} ${two(rule.day)}/${two(rule.month)}${rule.nextYear ? ' năm sau' : ''}`,
      en: `${en} ${two(rule.day)}/${two(rule.month)}${rule.nextYear ? ' of the next year' : ''}`,
    };
  if (rule.kind === 'day-of-last-month')
    return { vi: `${vi} ${two(rule.day)} của tháng cuối kỳ`, en: `${en} day ${rule.day} of the period’s last month` };
  return { vi: `${vi} ${two(rule.day)} tháng sau kỳ`, en: `${en} day ${rule.day} of the month after` };
}
