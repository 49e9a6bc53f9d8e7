/**
 * `vuonlen plan reminders [--date D] [--json|--text]` — what each body and unit is to be reminded of on a day, one digest a
 * body, so that a scheduled job can mail it. The same day gives the same digests; nothing is sent and nothing is written.
 * Exit: 0 printed (also when there is nothing to remind of) · 2 wrong use.
 */
import { parseArgs } from 'node:util';
import type { Digest } from '#contract/plans/my-tasks.ts';
import type { Language } from '#domain/kernel/language.ts';
import { dayInVietnam, type PlainDate, parsePlainDate } from '#domain/kernel/plain-date.ts';
import { REMINDER_NAMES } from '#domain/plans/tracking/words.ts';
import { getReminders } from '#server/plans/my-tasks/reminders.ts';
import type { CommandContext } from '../command-context.ts';
import { withApplication } from '../with-application.ts';
import type { PlanCommandIo } from './plan-read.ts';

const USAGE = {
  vi: 'Cách dùng: vuonlen plan reminders [--date NĂM-THÁNG-NGÀY] [--json|--text]\n',
  en: 'Usage: vuonlen plan reminders [--date YYYY-MM-DD] [--json|--text]\n',
} as const;

interface ReminderArguments {
  readonly on?: PlainDate;
  readonly json: boolean;
}

export async function planRemindersCommand(argv: string[], io: PlanCommandIo): Promise<number> {
  const language = io.language ?? 'vi';
  const args = parseArguments(argv);
  if (args === undefined) {
    io.stderr.write(USAGE[language]);
    return 2;
  }
  return await withApplication({ ...io, language }, (context) => remindersWith(context, args));
}

export async function remindersWith(context: CommandContext, { on, json }: ReminderArguments): Promise<number> {
  const day = on ?? dayInVietnam(context.application.now());
  const answer = await getReminders.run(context.application, context.actor, { on: day });
  context.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : inWords(day, answer.digests, context.language));
  return 0;
}

function inWords(day: PlainDate, digests: readonly Digest[], language: Language): string {
  const vi = language === 'vi';
  if (digests.length === 0)
    return vi ? `Ngày ${printed(day)}: không có việc phải nhắc.\n` : `${day}: nothing to remind of.\n`;
  return digests.map((digest) => digestInWords(day, digest, language)).join('\n');
}

function digestInWords(day: PlainDate, { carrier, place, counts, reminders }: Digest, language: Language): string {
  const vi = language === 'vi';
  const sums = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${REMINDER_NAMES[kind as keyof typeof REMINDER_NAMES][language]}: ${count}`);
  const head = vi
    ? `== ${carrier.name.vi} (${place}) – ${printed(day)} ==`
    : `== ${carrier.name.en} (${place}) – ${day} ==`;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rest = total - reminders.length;
  return [
    head,
    sums.join(' · '),
    ...reminders.map((each) => {
      const when = vi ? printed(each.dueOn) : each.dueOn;
      const days =
        each.daysLeft < 0
          ? vi
            ? `chậm ${-each.daysLeft} ngày`
            : `${-each.daysLeft} days late`
          : vi
            ? `còn ${each.daysLeft} ngày`
            : `${each.daysLeft} days left`;
      return `  - [${REMINDER_NAMES[each.kind][language]}, ${when}, ${days}] ${each.plan.number ?? each.plan.title}, ${each.label}: ${short(each.text)}`;
    }),
    ...(rest > 0 ? [vi ? `  … và ${rest} việc nữa` : `  … and ${rest} more`] : []),
    '',
  ].join('\n');
}

const printed = (day: string): string => day.split('-').reverse().join('/');
const short = (text: string): string => (text.length > 140 ? `${text.slice(0, 138)}…` : text);

function parseArguments(argv: string[]): ReminderArguments | undefined {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        date: { type: 'string' },
        json: { type: 'boolean', default: false },
        text: { type: 'boolean', default: false },
      },
    });
    if (values.json && values.text) return undefined;
    if (values.date === undefined) return { json: values.json };
    const on = parsePlainDate(values.date);
    return on === undefined ? undefined : { on, json: values.json };
  } catch {
    return undefined;
  }
}
