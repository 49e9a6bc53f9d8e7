import { Button, NumberInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportProjection, getProjection } from '#contract/plans/projection.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { LivingStandard } from './living-standard.tsx';
import { PlanFrame } from './plan-frame.tsx';
import classes from './plans.module.css';

type Projection = NonNullable<(typeof getProjection)['output']['_output']['projection']>;

/** Dự kiến và mức sống: the annex of projected rates, and how the poor lived over the rounds. */
export function OutlookPage() {
  const { planId } = useParams({ from: '/plans/$planId/outlook' });
  const { t } = useTranslation();
  const [typed, setTyped] = useState<number | string>(0);
  const [growth] = useDebouncedValue(Number(typed) || 0, 300);
  const query = useAnswer(getProjection, { planId, growth }, { keepPrevious: true });
  const download = useAct(exportProjection);
  const save = async (format: 'xlsx' | 'docx') => {
    const file = await download.run({ planId, growth, format });
    if (file) saveFile(file);
  };
  return (
    <Answered query={query} lines={12}>
      {({ plan, projection }) => (
        <PlanFrame plan={plan} title={t('planTargets.outlook')}>
          <Section
            title={t('planTargets.projection')}
            lead={t('planTargets.estimate')}
            flush
            actions={
              projection && (
                <>
                  <Button size="xs" variant="default" loading={download.isRunning} onClick={() => save('xlsx')}>
                    {t('planTargets.download')} (XLSX)
                  </Button>
                  <Button size="xs" variant="default" loading={download.isRunning} onClick={() => save('docx')}>
                    DOCX
                  </Button>
                </>
              )
            }
          >
            {projection === null ? (
              <p className={classes.bar}>{t('planTargets.projectionNone')}</p>
            ) : (
              <>
                <div className={`${classes.bar} row end no-print`}>
                  <NumberInput
                    label={t('planTargets.growth')}
                    decimalSeparator=","
                    min={-20}
                    max={20}
                    step={0.5}
                    value={typed}
                    onChange={setTyped}
                  />
                  <span className="soft small">
                    {t(`planTargets.projectionBy.${projection.by}`, { round: projection.roundId })}
                  </span>
                </div>
                <ProjectionTable projection={projection} />
              </>
            )}
          </Section>
          <LivingStandard planId={planId} mayEdit={plan.mayEdit} />
        </PlanFrame>
      )}
    </Answered>
  );
}

function ProjectionTable({ projection }: { readonly projection: Projection }) {
  const { t } = useTranslation();
  const { count, percent, decimal } = useFormat();
  const { total, target } = projection;
  return (
    <>
      {target && (
        <div className={classes.bar}>
          <Notice tone={target.met ? 'done' : 'warning'}>
            {t(target.met ? 'planTargets.keeps' : 'planTargets.misses', { rate: `${decimal(target.rate)}%` })}
          </Notice>
        </div>
      )}
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('planTargets.projection')}>
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col" data-number>
                {t('planTargets.order')}
              </th>
              <th scope="col">{t('planTargets.unit')}</th>
              <th scope="col" data-number>
                {t('planTargets.households')}
              </th>
              <th scope="col" data-number>
                {t('planTargets.poorBefore')}
              </th>
              <th scope="col" data-number>
                {t('planTargets.poor')}
              </th>
              <th scope="col" data-number>
                {t('planTargets.rate')}
              </th>
            </tr>
          </thead>
          <tbody>
            {projection.units.map((unit) => (
              <tr key={unit.area.id}>
                <td data-number>{unit.order}</td>
                <th scope="row">{unit.area.fullName}</th>
                <td data-number>{count(unit.households)}</td>
                <td data-number>{count(unit.basePoor)}</td>
                <td data-number>{count(unit.poor)}</td>
                <td data-number>{percent(unit.rate)}</td>
              </tr>
            ))}
            <tr className={classes.sumline}>
              <td />
              <th scope="row">{t('planTargets.total')}</th>
              <td data-number>{count(total.households)}</td>
              <td data-number>{count(total.basePoor)}</td>
              <td data-number>{count(total.poor)}</td>
              <td data-number>{percent(total.rate)}</td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}
