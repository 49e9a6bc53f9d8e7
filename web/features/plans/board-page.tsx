import { Checkbox, NativeSelect } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listTargets, type Target } from '#contract/plans/targets.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { PlanFrame } from './plan-frame.tsx';
import { PlanGoals } from './plan-goals.tsx';
import classes from './plans.module.css';
import { TargetCard } from './target-card.tsx';
import { EndedNotice, ViewDayInput } from './view-day.tsx';

const LIGHTS = ['red', 'amber', 'green', 'none'] as const;

/** Bảng chỉ tiêu: red first, each with its rule in words. */
export function BoardPage() {
  const { planId } = useParams({ from: '/plans/$planId/targets' });
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const [provisional, setProvisional] = useState(false);
  const { date } = useFormat();
  const query = useAnswer(
    listTargets,
    { planId, ...(on === '' ? {} : { on }), ...(provisional ? { provisional } : {}) },
    { keepPrevious: true },
  );
  const [only, setOnly] = useState<Target['light'] | ''>('');
  return (
    <Answered query={query} lines={12}>
      {(answer) => {
        const { plan, targets, asOf, endedOn } = answer;
        const shown = [...targets]
          .filter((target) => only === '' || target.light === only)
          .sort((a, b) => LIGHTS.indexOf(a.light) - LIGHTS.indexOf(b.light) || a.position - b.position);
        return (
          <PlanFrame plan={plan} title={t('plans.board')}>
            <p className="soft">
              {t('plans.boardLead')} {t('plans.boardAsOf', { day: date(asOf) })}
            </p>
            <EndedNotice endedOn={endedOn} asOf={asOf} onDay={setOn} />
            <p className="no-print">
              <Link to="/plans/$planId/outlook" params={{ planId }}>
                {t('planTargets.outlook')}
              </Link>
            </p>
            <Figures>
              {LIGHTS.map((light) => (
                <Figure
                  key={light}
                  label={t(`plans.light.${light}`)}
                  value={targets.filter((target) => target.light === light).length}
                />
              ))}
            </Figures>
            <div className="row end no-print">
              <Checkbox
                label={t('planTargets.provisional')}
                checked={provisional}
                onChange={(event) => setProvisional(event.currentTarget.checked)}
              />
              <ViewDayInput value={on} onChange={setOn} endedOn={endedOn} />
              <NativeSelect
                label={t('plans.status')}
                value={only}
                onChange={(event) => setOnly(event.currentTarget.value as typeof only)}
                data={[
                  { value: '', label: `${t('plans.targets')} (${targets.length})` },
                  ...LIGHTS.map((light) => ({ value: light, label: t(`plans.light.${light}`) })),
                ]}
              />
            </div>
            {shown.length === 0 && <Empty title={t('plans.noItems')} />}
            <h2 className="visually-hidden">{t('plans.targets')}</h2>
            <ul className={classes.cards}>
              {shown.map((target) => (
                <li key={target.id}>
                  <TargetCard
                    target={target}
                    action={
                      <Link to="/plans/$planId/targets/$targetId" params={{ planId, targetId: target.id }}>
                        {t('plans.open')}
                      </Link>
                    }
                  />
                </li>
              ))}
            </ul>
            <PlanGoals plan={plan} answer={answer} />
          </PlanFrame>
        );
      }}
    </Answered>
  );
}
