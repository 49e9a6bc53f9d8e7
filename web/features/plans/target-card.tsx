import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Target } from '#contract/plans/targets.ts';
import { measureName, STRENGTH_NAMES } from '#domain/plans/tracking/words.ts';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Tag } from '../../ui/tag.tsx';
import { LightMark } from './light-mark.tsx';
import classes from './plans.module.css';
import { useQuantity } from './use-quantity.ts';

/** One target: what must be reached, what has been, where it is heading, and why it has its colour. */
export function TargetCard({ target, action }: { readonly target: Target; readonly action?: ReactNode }) {
  const { t } = useTranslation();
  const { date, decimal, words, percent: rate } = useFormat();
  const { quantity, number } = useQuantity();
  const { criterion, base } = target;
  const percent = (share: number | null) => (share === null ? NOT_KNOWN : `${decimal(share * 100, 1)}%`);
  const required =
    criterion.upper === null
      ? quantity(criterion.required, criterion.unit)
      : `${number(criterion.required)} – ${quantity(criterion.upper, criterion.unit)}`;
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('plans.criterion'), `${words(criterion.words)} ${required}`],
    [
      t('plans.achieved'),
      target.achieved === null
        ? NOT_KNOWN
        : `${quantity(target.achieved, criterion.unit)} (${date(target.achievedOn)})`,
    ],
    [
      t('plans.base'),
      `${quantity(base.value, baseUnit(target))} · ${t(`plans.baseFrom.${base.source}`, { round: base.roundId ?? '' })}`,
    ],
    ...(target.implied
      ? [
          [
            t('plans.implied'),
            `${quantity(impliedLevel(target), baseUnit(target))}${
              target.implied.shareOfBase === null
                ? ''
                : ` (${t('plans.ofBase', { share: `${decimal(target.implied.shareOfBase)}%` })})`
            }`,
          ] as const,
          ...(target.implied.rate
            ? [[t('plans.level'), t('planTargets.impliedRate', { rate: rate(target.implied.rate) })] as const]
            : []),
        ]
      : []),
    // Once the time is over there is a result and no forecast.
    ...(target.isOver
      ? []
      : [
          [
            t('plans.forecast'),
            target.forecast === null
              ? NOT_KNOWN
              : `≈ ${quantity(roundedForecast(target.forecast, criterion.unit), criterion.unit)}`,
          ] as const,
        ]),
    [t('plans.trendName'), target.trend === null ? NOT_KNOWN : t(`plans.trend.${target.trend}`)],
    [t('plans.due'), date(target.due)],
    [
      t('plans.lead'),
      target.lead.name ? words(target.lead.name) : (target.lead.text ?? <Tag tone="near">{t('plans.noLead')}</Tag>),
    ],
  ];
  return (
    <article className={classes.card} data-light={target.light} aria-label={words(measureName(target.measure))}>
      <div className="row spread">
        <h3>
          {words(measureName(target.measure))}: {words(criterion.words)} {required}
        </h3>
        {target.endedOn === null ? (
          <LightMark light={target.light} />
        ) : (
          <Tag tone="quiet">{t('planTargets.ended', { day: date(target.endedOn) })}</Tag>
        )}
      </div>
      <p className="soft small">
        {target.text} ({t('plans.line', { line: target.line })}, {words(STRENGTH_NAMES[target.strength])})
      </p>
      {target.share !== null && (
        <div
          className={classes.track}
          role="img"
          aria-label={`${t('plans.share')} ${percent(target.share)}; ${t('plans.elapsed')} ${percent(target.elapsed)}`}
        >
          <span style={{ width: `${Math.min(100, Math.max(0, target.share * 100))}%` }} />
          {target.elapsed !== null && <i style={{ left: `${Math.min(99.5, target.elapsed * 100)}%` }} />}
        </div>
      )}
      {target.share !== null && (
        <p className="small">
          {t('plans.share')}: {percent(target.share)} · {t('plans.elapsed')}: {percent(target.elapsed)}
        </p>
      )}
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="small">{words(target.rule)}</p>
      {target.notComputed && <p className="soft small">{words(target.notComputed)}</p>}
      {action && <div className="no-print">{action}</div>}
    </article>
  );
}

/** A fall by a share of the base rarely leaves a whole number of households: printed to the next whole one. */
function impliedLevel(target: Target): number | null {
  const level = target.implied?.level ?? null;
  return level === null || target.base.denominator !== null || baseUnit(target) === 'percent'
    ? level
    : Math.round(level);
}

/** Whole things are forecast whole; the estimate is not more exact than that. */
function roundedForecast(value: number, unit: string): number {
  return unit.startsWith('percent') ? Math.round(value * 100) / 100 : Math.round(value);
}

/** A base is a level: households behind a fall of households, percent behind a fall of percentage points. */
export function baseUnit(target: Target): string {
  if (target.base.numerator !== null) return target.base.denominator === null ? 'household' : 'percent';
  if (target.criterion.quantity === 'level') return target.criterion.unit;
  return target.criterion.unit.startsWith('percent') ? 'number' : target.criterion.unit;
}
