import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { Plan } from '#contract/plans/plan.ts';
import { type getTarget, previewAllotment, saveAllotment, type Target } from '#contract/plans/targets.ts';
import { ALLOTMENT_METHODS, type AllotmentMethod, allotProportionally } from '#domain/plans/tracking/allotment.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';
import { ExpectedExits } from './expected-exits.tsx';
import classes from './plans.module.css';

type Saved = z.output<typeof getTarget.output>['allotment'];
type Preview = z.output<typeof previewAllotment.output>;

/** Phân khai: what-if on the page by the same rule as the server's; saved only when it adds up. */
export function Allotment({
  plan,
  target,
  saved,
}: {
  readonly plan: Plan;
  readonly target: Target;
  readonly saved: Saved;
}) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const query = useAnswer(previewAllotment, { planId: plan.id, targetId: target.id });
  return (
    <Section
      title={t('plans.allotment')}
      lead={
        saved
          ? t('plans.allotmentBy', {
              method: t(`plans.method.${saved.method}`),
              who: saved.savedBy,
              at: time(saved.savedAt),
            })
          : t('plans.allotmentLead')
      }
    >
      <Answered query={query} lines={8}>
        {(preview) => <WhatIf plan={plan} target={target} preview={preview} saved={saved} />}
      </Answered>
    </Section>
  );
}

function WhatIf(props: {
  readonly plan: Plan;
  readonly target: Target;
  readonly preview: Preview;
  readonly saved: Saved;
}) {
  const { plan, target, preview, saved } = props;
  const { t } = useTranslation();
  const { count, percent } = useFormat();
  const act = useAct(saveAllotment);
  const mayList = usePermission('case.read');
  const hasBase = preview.roundId !== null;
  const [method, setMethod] = useState<AllotmentMethod>(saved?.method ?? (hasBase ? 'proportional' : 'by_hand'));
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>(() =>
    Object.fromEntries((saved?.units ?? []).map(({ area, value }) => [area.id, String(value)])),
  );
  const values = useMemo(() => {
    if (method === 'by_hand') return preview.units.map(({ area }) => Number(typed[area.id] ?? 0));
    const key = method === 'able' ? 'able' : 'stock';
    return allotProportionally(
      preview.total,
      preview.units.map((unit) => ({ areaId: unit.area.id, weight: unit[key] })),
    );
  }, [method, typed, preview]);
  const sum = values.reduce((all, value) => all + value, 0);
  const stock = preview.units.reduce((all, unit) => all + unit.stock, 0);
  const able = preview.units.reduce((all, unit) => all + unit.able, 0);
  const difference = sum - preview.total;
  const over =
    hasBase && preview.isFall ? preview.units.filter((unit, index) => (values[index] ?? 0) > unit.able).length : 0;
  const [exits, setExits] = useState<Preview['units'][number]>();

  function choose(next: AllotmentMethod) {
    // By hand one goes on from what was last computed.
    if (next === 'by_hand')
      setTyped(Object.fromEntries(preview.units.map(({ area }, index) => [area.id, String(values[index] ?? 0)])));
    setMethod(next);
  }
  async function save() {
    const answer = await act.run({
      planId: plan.id,
      targetId: target.id,
      method,
      units: preview.units.map(({ area }, index) => ({ areaId: area.id, value: values[index] ?? 0 })),
    });
    if (answer) announce(t('plans.allotmentSaved', { count: answer.units }));
  }

  return (
    <div className="stack">
      {!hasBase && <Notice tone="warning">{t('plans.noRoundBelow')}</Notice>}
      <div className="row end">
        <NativeSelect
          label={t('plans.methodName')}
          value={method}
          onChange={(event) => choose(event.currentTarget.value as AllotmentMethod)}
          data={ALLOTMENT_METHODS.filter((each) => hasBase || each === 'by_hand').map((each) => ({
            value: each,
            label: t(`plans.method.${each}`),
          }))}
        />
        {plan.mayEdit && (
          <Button onClick={save} loading={act.isRunning} disabled={difference !== 0}>
            {t('plans.saveAllotment')}
          </Button>
        )}
      </div>
      <p role="status" className="strong">
        {difference === 0
          ? t('plans.sumRight', { total: count(preview.total) })
          : t('plans.sumWrong', {
              sum: count(sum),
              difference: `${difference > 0 ? '+' : ''}${count(difference)}`,
              total: count(preview.total),
            })}
      </p>
      {over > 0 && <Notice tone="warning">{t('planTargets.overNote', { count: over })}</Notice>}
      <Refusal error={act.refusal} />
      <div className={classes.scroller} tabIndex={0} role="region" aria-label={t('plans.allotment')}>
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{t('plans.unitBelow')}</th>
              <th scope="col" data-number>
                {t('plans.stock')}
              </th>
              <th scope="col" data-number>
                {t('plans.able')}
              </th>
              <th scope="col" data-number>
                {t('plans.allotted')}
              </th>
              <th scope="col" data-number>
                {t('plans.shareOfStock')}
              </th>
              <th scope="col" data-number>
                {t('planTargets.over')}
              </th>
            </tr>
          </thead>
          <tbody>
            {preview.units.map((unit, index) => (
              <tr key={unit.area.id}>
                <th scope="row">{unit.area.fullName}</th>
                <td data-number>{hasBase ? count(unit.stock) : NOT_KNOWN}</td>
                <td data-number>
                  {!hasBase ? (
                    NOT_KNOWN
                  ) : mayList ? (
                    <Button
                      size="compact-sm"
                      variant="subtle"
                      aria-label={t('planTargets.exitsOf', { unit: unit.area.fullName })}
                      onClick={() => setExits(unit)}
                    >
                      {count(unit.able)}
                    </Button>
                  ) : (
                    count(unit.able)
                  )}
                </td>
                <td data-number>
                  {method === 'by_hand' ? (
                    <TextInput
                      className={classes.narrow}
                      aria-label={`${t('plans.allotted')}: ${unit.area.fullName}`}
                      inputMode="numeric"
                      value={typed[unit.area.id] ?? '0'}
                      onChange={(event) =>
                        setTyped({ ...typed, [unit.area.id]: event.currentTarget.value.replace(/\D/g, '') })
                      }
                    />
                  ) : (
                    count(values[index])
                  )}
                </td>
                <td data-number>{percent({ numerator: values[index] ?? 0, denominator: unit.stock })}</td>
                <td data-number>
                  {hasBase && preview.isFall && (values[index] ?? 0) > unit.able
                    ? t('planTargets.overBy', { count: (values[index] ?? 0) - unit.able })
                    : ''}
                </td>
              </tr>
            ))}
            <tr className={classes.sumline}>
              <th scope="row">{t('plans.sum')}</th>
              <td data-number>{hasBase ? count(stock) : NOT_KNOWN}</td>
              <td data-number>{hasBase ? count(able) : NOT_KNOWN}</td>
              <td data-number>{count(sum)}</td>
              <td data-number>{percent({ numerator: sum, denominator: stock })}</td>
              <td />
            </tr>
          </tbody>
        </table>
      </div>
      {exits && (
        <ExpectedExits
          planId={plan.id}
          targetId={target.id}
          areaId={exits.area.id}
          unit={exits.area.fullName}
          onClose={() => setExits(undefined)}
        />
      )}
    </div>
  );
}
