import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Digest, getReminders } from '#contract/plans/my-tasks.ts';
import { REMINDER_KINDS } from '#domain/plans/tracking/reminders.ts';
import { REMINDER_NAMES } from '#domain/plans/tracking/words.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ReminderSettings } from './reminder-settings.tsx';
import classes from './tasks.module.css';

const LISTED = 3;
const OTHERS = 6;
const TONES = {
  overdue: 'poor',
  due: 'near',
  'report-late': 'poor',
  'report-due': 'near',
  unacknowledged: 'waiting',
} as const;

/** Nhắc việc: one digest a body; the person's own first, then those whose work the person follows. */
export function RemindersSection() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const query = useAnswer(getReminders, {});
  return (
    <Answered query={query} lines={2}>
      {({ on, digests }) => {
        const mine = digests.filter((digest) => digest.mine);
        const others = digests.filter((digest) => !digest.mine);
        return (
          <Section
            title={t('tasks.reminders')}
            lead={digests.length === 0 ? t('tasks.noReminders') : t('tasks.remindersLead', { day: date(on) })}
            actions={<Link to="/my-tasks">{t('tasks.mine')}</Link>}
            flush
          >
            <Digests title={others.length > 0 ? t('tasks.ofMine') : undefined} digests={mine} listed={LISTED} />
            <Digests title={t('tasks.ofOthers')} digests={others.slice(0, OTHERS)} listed={1} />
            <ReminderSettings />
          </Section>
        );
      }}
    </Answered>
  );
}

/** The person's own reminders alone, where there are any: above the tasks themselves. */
export function MyReminders() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { data } = useAnswer(getReminders, {});
  const mine = data?.digests.filter((digest) => digest.mine) ?? [];
  if (data === undefined || mine.length === 0) return null;
  return (
    <Section title={t('tasks.reminders')} lead={t('tasks.remindersLead', { day: date(data.on) })} flush>
      <Digests title={undefined} digests={mine} listed={LISTED} />
    </Section>
  );
}

function Digests({
  title,
  digests,
  listed,
}: {
  readonly title: string | undefined;
  readonly digests: readonly Digest[];
  readonly listed: number;
}) {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  if (digests.length === 0) return null;
  return (
    <>
      {title !== undefined && <h3 className={classes.heading}>{title}</h3>}
      <ul className={classes.digests}>
        {digests.map((digest) => (
          <li key={`${digest.place}${digest.carrier.key}`}>
            <div className="row" style={{ gap: '0.4rem' }}>
              <span className="strong">{words(digest.carrier.name)}</span>
              {REMINDER_KINDS.filter((kind) => (digest.counts[kind] ?? 0) > 0).map((kind) => (
                <Tag key={kind} tone={TONES[kind]}>
                  {words(REMINDER_NAMES[kind])}: {digest.counts[kind]}
                </Tag>
              ))}
            </div>
            <ul className="small">
              {digest.reminders.slice(0, listed).map((each) => (
                <li key={`${each.kind}${each.taskId}`}>
                  {words(REMINDER_NAMES[each.kind])} {date(each.dueOn)} (
                  {t(each.daysLeft < 0 ? 'tasks.daysLate' : 'tasks.daysLeft', { count: Math.abs(each.daysLeft) })}):{' '}
                  {each.plan.number ?? each.plan.title}, {each.label} –{' '}
                  {each.text.length > 110 ? `${each.text.slice(0, 108)}…` : each.text}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );
}
