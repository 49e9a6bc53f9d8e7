import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listRounds } from '#contract/reviews/list-rounds.ts';
import { getWorkList } from '#contract/reviews/work-list.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission, useSession } from '../access/use-session.ts';
import { MyTasksPage } from '../agencies/my-tasks-page.tsx';
import { RemindersSection } from '../agencies/reminders-section.tsx';
import classes from './home-page.module.css';
import { RoundProgress } from './round-progress.tsx';
import { SyntheticBanner } from './synthetic-banner.tsx';
import { useRoundName } from './use-round-name.ts';

export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  const mayRead = usePermission('round.read');
  const mayReadTasks = usePermission('task.read');
  if (!mayRead && mayReadTasks) return <MyTasksPage />;
  if (!mayRead) {
    return (
      <Page title={t('rounds.home')}>
        <Section>
          {session.permissions.length === 0 ? (
            <Empty title={t('access.noAssignment')}>{t('access.noAssignmentLead')}</Empty>
          ) : (
            <Empty title={t('rounds.nothingWaits')} action={<Link to="/help">{t('shell.help')}</Link>} />
          )}
        </Section>
      </Page>
    );
  }
  return (
    <Page title={t('rounds.home')} lead={t('rounds.homeLead')}>
      <WorkList />
      {mayReadTasks && <RemindersSection />}
      <RunningRounds />
    </Page>
  );
}

function WorkList() {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const query = useAnswer(getWorkList, {});
  return (
    <Section title={t('rounds.home')} flush>
      <Answered query={query} lines={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('rounds.nothingWaits')}>{t('rounds.nothingWaitsLead')}</Empty>
          ) : (
            <ol className={classes.items}>
              {items.map((item) => (
                <li key={`${item.kind}:${item.roundId}:${item.communeId}:${item.href}`} data-kind={item.kind}>
                  <a href={item.href}>
                    <span className={classes.title}>{words(item.title)}</span>
                    <span className="soft small">{words(item.detail)}</span>
                  </a>
                  {item.count > 1 && <Tag tone="waiting">{count(item.count)}</Tag>}
                </li>
              ))}
            </ol>
          )
        }
      </Answered>
    </Section>
  );
}

function RunningRounds() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const name = useRoundName();
  const query = useAnswer(listRounds, {});
  return (
    <Answered query={query} lines={3}>
      {({ rounds }) => (
        <>
          <SyntheticBanner synthetic={rounds.some((round) => round.synthetic)} />
          <Section title={t('rounds.progress')}>
            {rounds.length === 0 ? (
              <Empty title={t('rounds.none')}>{t('rounds.noneLead')}</Empty>
            ) : (
              <ul className={classes.rounds}>
                {rounds.slice(0, 6).map((round) => (
                  <li key={round.id}>
                    <div className="row spread">
                      <Link to="/rounds/$roundId" params={{ roundId: round.id }} className="strong">
                        {name(round)}
                      </Link>
                      <span className="soft small">
                        {t('rounds.referenceDate')}: {date(round.referenceDate)}
                      </span>
                    </div>
                    <RoundProgress round={round} />
                  </li>
                ))}
              </ul>
            )}
          </Section>
        </>
      )}
    </Answered>
  );
}
