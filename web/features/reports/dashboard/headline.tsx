import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { useAnswer } from '../../../api/queries.ts';
import { Answered } from '../../../ui/answered.tsx';
import { Figure, Figures } from '../../../ui/figure.tsx';
import { useFormat } from '../../../ui/format.ts';
import { totalRow } from './total-row.ts';

/** Counts and rates, the change in percentage points, and the relative change: two different things. */
export function Headline({ round, rounds }: { readonly round: Round; readonly rounds: readonly Round[] }) {
  const { t } = useTranslation();
  const { count, decimal } = useFormat();
  const query = useAnswer(getTable, { roundId: round.id, form: '7.1', level: 'province' });
  const flows = useAnswer(getTable, { roundId: round.id, form: '7.2', level: 'province' });
  const previous = previousRound(round, rounds);
  const before = useAnswer(
    getTable,
    { roundId: previous?.id ?? '', form: '7.1', level: 'province' },
    { enabled: previous !== undefined && previous.standardId === round.standardId },
  );
  const opening = totalRow(flows.data)?.values['1'];
  return (
    <Answered query={query} lines={3}>
      {(table) => {
        const values = totalRow(table)?.values ?? {};
        const rate = (key: string) => {
          const value = values[key];
          return value == null
            ? t('dashboard.noDenominator')
            : t('dashboard.ofHouseholds', { rate: `${decimal(value)}%` });
        };
        const poor = values['3'];
        const near = values['5'];
        const all = values['1'];
        return (
          <Figures>
            <Figure
              label={t('rounds.households')}
              value={count(all)}
              note={`${t('rounds.persons')}: ${count(values['2'])}`}
            />
            <Figure
              tone="poor"
              label={t('dashboard.poor')}
              value={count(poor)}
              note={
                <>
                  {rate('4')}
                  <Change
                    now={values['4']}
                    before={totalRow(before.data)?.values['4']}
                    round={round}
                    previous={previous}
                  />
                  {opening != null && opening > 0 && poor != null && <Relative opening={opening} closing={poor} />}
                </>
              }
            />
            <Figure tone="near" label={t('dashboard.nearPoor')} value={count(near)} note={rate('6')} />
            <Figure
              label={t('dashboard.multi')}
              value={poor == null || near == null ? t('dashboard.noDenominator') : count(poor + near)}
              note={
                poor == null || near == null || !all
                  ? t('dashboard.noDenominator')
                  : t('dashboard.ofHouseholds', { rate: `${decimal(((poor + near) * 100) / all)}%` })
              }
            />
          </Figures>
        );
      }}
    </Answered>
  );
}

function Change({
  now,
  before,
  round,
  previous,
}: {
  readonly now: number | null | undefined;
  readonly before: number | null | undefined;
  readonly round: Round;
  readonly previous: Round | undefined;
}) {
  const { t } = useTranslation();
  const { decimal } = useFormat();
  if (previous === undefined) return null;
  if (previous.standardId !== round.standardId)
    return (
      <span style={{ display: 'block' }}>
        {t('dashboard.breakMark', { round: previous.id, standard: previous.standardId })}
      </span>
    );
  if (now == null || before == null) return null;
  const points = now - before;
  return (
    <span style={{ display: 'block' }}>
      {t('dashboard.sincePrevious', { points: `${points > 0 ? '+' : ''}${decimal(points)}`, round: previous.id })}
    </span>
  );
}

function Relative({ opening, closing }: { readonly opening: number; readonly closing: number }) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const rate = percent({ numerator: Math.abs(opening - closing), denominator: opening });
  return (
    <span style={{ display: 'block' }}>
      {t(closing <= opening ? 'dashboard.relative' : 'dashboard.relativeUp', { rate })}
    </span>
  );
}

/** The round of the same province and kind just before. */
export function previousRound(round: Round, rounds: readonly Round[]): Round | undefined {
  return rounds
    .filter(
      (each) =>
        each.provinceId === round.provinceId && each.kind === round.kind && each.referenceDate < round.referenceDate,
    )
    .sort((a, b) => b.referenceDate.localeCompare(a.referenceDate))[0];
}
