import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Activity,
  addActivityEvidence,
  downloadActivityEvidence,
  getActivity,
} from '#contract/programmes/programme.ts';
import { ACTIVITY_STATES, MONEY_SOURCES } from '#domain/programmes/programme.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Facts } from '../../ui/facts.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { ActivityDialog } from './activity-dialog.tsx';
import { ActivityHouseholds } from './activity-households.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';
import classes from './programmes.module.css';
import { useMoney } from './use-money.ts';

export function ActivityPage() {
  const { activityId } = useParams({ from: '/programmes/activities/$activityId' });
  const { t } = useTranslation();
  const { words } = useFormat();
  const [isChanging, setChanging] = useState(false);
  const query = useAnswer(getActivity, { activityId });
  return (
    <Answered query={query} lines={12}>
      {({ activity, mayReadHouseholds }) => (
        <ProgrammeFrame
          title={activity.name}
          trail={
            <>
              <Link to="/programmes">{t('programmes.title')}</Link> · {activity.year}
            </>
          }
          lead={activity.agency ? `${words(activity.agency.name)} · ${activity.area.fullName}` : activity.area.fullName}
          actions={activity.mayEdit && <Button onClick={() => setChanging(true)}>{t('programmes.change')}</Button>}
        >
          <Section>
            <Facts
              facts={[
                [t('programmes.programmes'), activity.programmes.map(({ name }) => words(name)).join('; ')],
                [t('programmes.places'), activity.areas.map(({ fullName }) => fullName).join(', ')],
                [t('programmes.status'), words(ACTIVITY_STATES[activity.status])],
                [
                  t('programmes.content'),
                  <span key="content" className={classes.text}>
                    {activity.content}
                  </span>,
                ],
                [
                  t('programmes.result'),
                  <span key="result" className={classes.text}>
                    {activity.result ?? t('programmes.noResult')}
                  </span>,
                ],
                [t('programmes.targets'), <Targets key="targets" activity={activity} />],
                [t('programmes.recordedBy'), activity.recordedBy],
              ]}
            />
          </Section>
          <MoneyTable activity={activity} />
          <Evidence activity={activity} />
          <ActivityHouseholds activity={activity} mayRead={mayReadHouseholds} />
          {isChanging && (
            <ActivityDialog
              activity={activity}
              year={activity.year}
              onClose={() => setChanging(false)}
              onSaved={() => undefined}
            />
          )}
        </ProgrammeFrame>
      )}
    </Answered>
  );
}

function Targets({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  if (activity.targets.length === 0) return <>{t('programmes.noTargets')}</>;
  return (
    <span className="stack tight">
      {activity.targets.map(({ id, planId, text }) => (
        <Link key={id} to="/plans/$planId/targets/$targetId" params={{ planId, targetId: id }}>
          {text}
        </Link>
      ))}
    </span>
  );
}

function MoneyTable({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const money = useMoney();
  const names = new Map(activity.areas.map(({ id, fullName }) => [id, fullName]));
  return (
    <Section title={`${t('programmes.money')} (${t('programmes.million')})`} flush>
      <DataTable
        name={t('programmes.money')}
        rows={activity.lines}
        rowKey={({ id }) => id}
        compact
        empty={<Empty title="–" />}
        columns={[
          {
            key: 'source',
            header: t('programmes.source'),
            primary: true,
            value: (line) => words(MONEY_SOURCES[line.source]),
            cell: (line) => (
              <span>
                {words(MONEY_SOURCES[line.source])}
                {line.sameAs && <span className="soft small"> · {t('programmes.sameMoney')}</span>}
              </span>
            ),
          },
          {
            key: 'place',
            header: t('programmes.linePlace'),
            value: (line) =>
              line.areaId === null ? t('programmes.undividedPlace') : (names.get(line.areaId) ?? String(line.areaId)),
          },
          {
            key: 'planned',
            header: t('programmes.planned'),
            align: 'right',
            value: (line) => line.planned,
            cell: (line) => money(line.planned),
          },
          {
            key: 'spent',
            header: t('programmes.spent'),
            align: 'right',
            value: (line) => line.spent,
            cell: (line) => money(line.spent),
          },
          { key: 'reference', header: t('programmes.reference'), value: (line) => line.reference },
        ]}
      />
    </Section>
  );
}

function Evidence({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation();
  const add = useAct(addActivityEvidence);
  const download = useAct(downloadActivityEvidence);
  return (
    <Section title={t('programmes.evidence')}>
      <div className="stack">
        {activity.evidence.length === 0 && <p className="soft">{t('programmes.noEvidence')}</p>}
        {activity.evidence.length > 0 && (
          <div className="row">
            {activity.evidence.map(({ id, fileName, addedBy }) => (
              <Button
                key={id}
                variant="default"
                title={addedBy}
                onClick={async () => {
                  const file = await download.run({ activityId: activity.id, evidenceId: id });
                  if (file) saveFile(file);
                }}
              >
                {fileName}
              </Button>
            ))}
          </div>
        )}
        {activity.mayEdit && (
          <FileDrop
            label={t('programmes.addEvidence')}
            accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
            isRunning={add.isRunning}
            onFile={(file) => add.run({ activityId: activity.id, file })}
          />
        )}
        <Refusal error={add.refusal ?? download.refusal} />
      </div>
    </Section>
  );
}
