import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Round, RoundCommune } from '#contract/reviews/rounds.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { useFormat } from '../../ui/format.ts';
import type { CommuneAct } from './commune-act-dialog.tsx';
import { CommuneStatusTag } from './commune-status-tag.tsx';

/** The columns of a round by commune, with the acts this user may do on each. */
export function useCommuneColumns(
  round: Round,
  onAct: (act: CommuneAct) => void,
  onCount: (commune: RoundCommune) => void,
): Column<RoundCommune>[] {
  const { t } = useTranslation();
  const { count, percent, date } = useFormat();
  const status = (commune: RoundCommune) =>
    t(commune.status === 'open' && commune.cases === 0 ? 'rounds.commune.without' : `rounds.commune.${commune.status}`);
  const number = (key: 'households' | 'persons' | 'cases' | 'poor' | 'nearPoor'): Column<RoundCommune> => ({
    key,
    header: t(`rounds.${key}`),
    align: 'right',
    minWidth: '4.5rem',
    value: (commune) => commune[key],
    cell: (commune) => count(commune[key]),
  });
  const rate = (key: 'poor' | 'nearPoor', header: string): Column<RoundCommune> => ({
    key: `${key}Rate`,
    header,
    align: 'right',
    value: (commune) => (commune.households ? (commune[key] * 100) / commune.households : null),
    cell: (commune) => percent({ numerator: commune[key], denominator: commune.households ?? 0 }),
  });
  const hasDistricts = round.referenceDate < '2025-07-01';
  return [
    {
      key: 'name',
      header: t('rounds.communeName'),
      primary: true,
      minWidth: '11rem',
      value: (commune) => commune.fullName,
      cell: (commune) => (
        <Link to="/rounds/$roundId/cases" params={{ roundId: round.id }} search={{ communeId: commune.communeId }}>
          {commune.fullName}
        </Link>
      ),
    },
    ...(hasDistricts
      ? [
          {
            key: 'district',
            header: t('rounds.district'),
            minWidth: '8rem',
            value: (commune: RoundCommune) => commune.districtName,
          },
        ]
      : []),
    {
      key: 'status',
      header: t('rounds.status'),
      value: status,
      cell: (commune) => (
        <span>
          <CommuneStatusTag commune={commune} />
          {commune.submittedAt && commune.status === 'submitted' && (
            <span className="soft small"> {date(commune.submittedAt)}</span>
          )}
          {commune.status === 'returned' && commune.returnedReason && (
            <span className="small" style={{ display: 'block' }}>
              {t('rounds.returnedBecause', { reason: commune.returnedReason })}
            </span>
          )}
        </span>
      ),
    },
    // A frozen round has no acts: the page says so once, not on every line.
    ...(round.status === 'approved'
      ? []
      : [
          {
            key: 'work',
            header: t('rounds.work'),
            acts: true,
            minWidth: '10rem',
            value: () => null,
            cell: (commune: RoundCommune) => <CommuneActs commune={commune} onAct={onAct} onCount={onCount} />,
          },
        ]),
    number('households'),
    number('persons'),
    number('cases'),
    number('poor'),
    rate('poor', t('rounds.poorRate')),
    number('nearPoor'),
    rate('nearPoor', t('rounds.nearPoorRate')),
  ];
}

function CommuneActs({
  commune,
  onAct,
  onCount,
}: {
  readonly commune: RoundCommune;
  readonly onAct: (act: CommuneAct) => void;
  readonly onCount: (commune: RoundCommune) => void;
}) {
  const { t } = useTranslation();
  const { abilities } = commune;
  if (abilities.length === 0) {
    return <span className="soft small">{t('rounds.noAct', { why: t(whyNothing(commune)) })}</span>;
  }
  const button = (kind: CommuneAct['kind'], label: string, variant: 'filled' | 'default') =>
    abilities.includes(kind) && (
      <Button
        size="compact-sm"
        variant={variant}
        aria-label={`${label}: ${commune.fullName}`}
        onClick={() => onAct({ kind, commune })}
      >
        {label}
      </Button>
    );
  return (
    <span className="row" style={{ gap: '0.35rem' }}>
      {button('submit', t('rounds.submit'), 'filled')}
      {button('approve', t('rounds.approveCommune'), 'filled')}
      {button('return', t('rounds.return'), 'default')}
      {abilities.includes('population') && (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('rounds.populationOf', { name: commune.fullName })}
          onClick={() => onCount(commune)}
        >
          {t('rounds.population')}
        </Button>
      )}
    </span>
  );
}

/** Every state says why nothing can be done and who can lift it. */
function whyNothing(commune: RoundCommune) {
  if (commune.status === 'submitted') return 'rounds.whyWaiting' as const;
  if (commune.status === 'approved') return 'rounds.whyApproved' as const;
  return 'rounds.whyCommuneWorks' as const;
}
