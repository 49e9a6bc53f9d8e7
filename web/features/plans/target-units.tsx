import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCascade } from '#contract/plans/cascade.ts';
import type { Plan } from '#contract/plans/plan.ts';
import { type getTarget, setTargetUnits, type Target } from '#contract/plans/targets.ts';
import { AREA_CLASS_CODES, AREA_CLASSES, type AreaClass } from '#domain/areas/area-class.ts';
import { UNIT_SCOPES, type UnitScope, unitClassName } from '#domain/plans/tracking/unit-set.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './plans.module.css';
import { useQuantity } from './use-quantity.ts';

type Results = (typeof getTarget)['output']['_output']['unitResults'];

/** Whose the target is; each unit of a set beside the set. */
export function TargetUnits(props: { readonly plan: Plan; readonly target: Target; readonly results: Results }) {
  const { plan, target, results } = props;
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const { number } = useQuantity();
  const [choosing, setChoosing] = useState(false);
  const { scope, className, proposed, units } = target.unitSet;
  if (plan.area.level === 'commune') return null;
  return (
    <Section
      title={t('planTargets.unitSet')}
      lead={
        scope === 'plan'
          ? t('planTargets.scope.plan')
          : `${className ? words(className) : t('planTargets.scope.list')} · ${t('planTargets.unitCount', { count: units })}`
      }
      flush
      actions={
        plan.mayEdit && (
          <Button size="xs" variant="default" onClick={() => setChoosing(true)}>
            {t('planTargets.chooseUnits')}
          </Button>
        )
      }
    >
      {proposed !== null && (
        <div className={classes.bar}>
          <Notice tone="warning">
            {t('planTargets.proposed', { words: target.areaText ?? '', class: words(unitClassName(proposed)) })}
          </Notice>
        </div>
      )}
      {results.length > 0 && (
        <>
          <p className={`${classes.bar} soft small`}>{t('planTargets.eachLead')}</p>
          <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('planTargets.each')}>
            <table className={classes.plain}>
              <thead>
                <tr>
                  <th scope="col">{t('planTargets.unit')}</th>
                  <th scope="col" data-number>
                    {t('planTargets.baseLevel')}
                  </th>
                  <th scope="col" data-number>
                    {t('planTargets.levelNow')}
                  </th>
                  <th scope="col" data-number>
                    {t('plans.achieved')}
                  </th>
                  <th scope="col">{t('plans.status')}</th>
                </tr>
              </thead>
              <tbody>
                {results.map((result) => (
                  <tr key={result.area.id}>
                    <th scope="row">{result.area.fullName}</th>
                    <td data-number>{number(result.base, 4)}</td>
                    <td data-number>{number(result.level, 4)}</td>
                    <td data-number>{number(result.achieved, 4)}</td>
                    <td>
                      {result.met === null ? (
                        <Tag tone="quiet">{t('planTargets.noFigure')}</Tag>
                      ) : (
                        <Tag tone={result.met ? 'good' : 'poor'}>
                          {t(result.met ? 'planTargets.met' : 'planTargets.notMet')} · {date(result.on)}
                        </Tag>
                      )}{' '}
                      {result.provisional && <Tag tone="waiting">{t('planTargets.notApproved')}</Tag>}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {choosing && <UnitsDialog plan={plan} target={target} results={results} onClose={() => setChoosing(false)} />}
    </Section>
  );
}

function UnitsDialog(props: {
  readonly plan: Plan;
  readonly target: Target;
  readonly results: Results;
  readonly onClose: () => void;
}) {
  const { plan, target } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(setTargetUnits);
  const { data } = useAnswer(getCascade, { planId: plan.id });
  const { proposed } = target.unitSet;
  const [scope, setScope] = useState<UnitScope>(proposed === null ? target.unitSet.scope : 'class');
  const [unitClass, setClass] = useState<AreaClass>((target.unitSet.class ?? proposed ?? 'poor_district') as AreaClass);
  const [areaIds, setAreas] = useState<ReadonlySet<number>>(new Set(props.results.map(({ area }) => area.id)));
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planTargets.unitSet')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answer = await act.run({
          planId: plan.id,
          targetId: target.id,
          scope,
          class: scope === 'class' ? unitClass : null,
          areaIds: scope === 'list' ? [...areaIds] : [],
          version: target.version,
        });
        if (answer) props.onClose();
      }}
    >
      <NativeSelect
        label={t('planTargets.unitSet')}
        value={scope}
        onChange={(event) => setScope(event.currentTarget.value as UnitScope)}
        data={UNIT_SCOPES.map((each) => ({ value: each, label: t(`planTargets.scope.${each}`) }))}
      />
      {scope === 'class' && (
        <NativeSelect
          label={t('planTargets.className')}
          value={unitClass}
          onChange={(event) => setClass(event.currentTarget.value as AreaClass)}
          data={AREA_CLASS_CODES.map((code) => ({
            value: code,
            label: words({ vi: AREA_CLASSES[code].vi, en: AREA_CLASSES[code].en }),
          }))}
        />
      )}
      {scope === 'list' && (
        <fieldset className={classes.choices}>
          <legend>{t('planTargets.units')}</legend>
          {data?.units.map(({ area }) => (
            <Checkbox
              key={area.id}
              label={area.fullName}
              checked={areaIds.has(area.id)}
              onChange={(event) => {
                const next = new Set(areaIds);
                if (event.currentTarget.checked) next.add(area.id);
                else next.delete(area.id);
                setAreas(next);
              }}
            />
          ))}
        </fieldset>
      )}
    </ActDialog>
  );
}
