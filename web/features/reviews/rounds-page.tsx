import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listRounds } from '#contract/reviews/list-rounds.ts';
import type { Round } from '#contract/reviews/rounds.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission } from '../access/use-session.ts';
import { OpenRoundDialog } from './open-round-dialog.tsx';
import { RoundProgress } from './round-progress.tsx';
import { SyntheticBanner } from './synthetic-banner.tsx';
import { useRoundName } from './use-round-name.ts';

export function RoundsPage() {
  const { t } = useTranslation();
  const mayOpen = usePermission('round.open');
  const [opening, setOpening] = useState(false);
  const query = useAnswer(listRounds, {});
  const columns = useColumns();
  return (
    <Page
      title={t('rounds.list')}
      lead={t('rounds.listLead')}
      actions={
        mayOpen && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setOpening(true)}>
            {t('rounds.openRound')}
          </Button>
        )
      }
    >
      <Answered query={query}>
        {({ rounds }) => (
          <>
            <SyntheticBanner synthetic={rounds.some((round) => round.synthetic)} />
            <Section flush>
              <DataTable
                name={t('rounds.list')}
                rows={rounds}
                columns={columns}
                rowKey={(round) => round.id}
                initialSort={{ key: 'year', descending: true }}
                empty={<Empty title={t('rounds.none')}>{t('rounds.noneLead')}</Empty>}
              />
            </Section>
          </>
        )}
      </Answered>
      {mayOpen && <OpenRoundDialog opened={opening} onClose={() => setOpening(false)} />}
    </Page>
  );
}

function useColumns(): Column<Round>[] {
  const { t } = useTranslation();
  const { date, count } = useFormat();
  const name = useRoundName();
  const status = (round: Round) => t(round.status === 'approved' ? 'rounds.statusApproved' : 'rounds.statusOpen');
  return [
    {
      key: 'name',
      header: t('rounds.list'),
      primary: true,
      value: name,
      cell: (round) => (
        <span className="row">
          <Link to="/rounds/$roundId" params={{ roundId: round.id }}>
            {name(round)}
          </Link>
          {round.synthetic && <Tag tone="near">{t('rounds.synthetic')}</Tag>}
        </span>
      ),
    },
    { key: 'id', header: t('rounds.id'), value: (round) => round.id },
    { key: 'year', header: t('rounds.year'), value: (round) => round.year, align: 'right' },
    { key: 'kind', header: t('rounds.kind'), value: (round) => t(`rounds.${round.kind}`) },
    { key: 'standard', header: t('rounds.standard'), value: (round) => round.standardId },
    {
      key: 'reference',
      header: t('rounds.referenceDate'),
      value: (round) => round.referenceDate,
      cell: (round) => date(round.referenceDate),
    },
    {
      key: 'communes',
      header: t('rounds.communes'),
      value: (round) => round.communes.total,
      cell: (round) => count(round.communes.total),
      align: 'right',
    },
    {
      key: 'progress',
      header: t('rounds.progress'),
      minWidth: '9rem',
      value: (round) => round.communes.approved + round.communes.submitted,
      cell: (round) => (
        <span style={{ minWidth: '8rem', display: 'block' }}>
          <RoundProgress round={round} legend={false} />
        </span>
      ),
    },
    {
      key: 'status',
      header: t('rounds.status'),
      value: status,
      cell: (round) => <Tag tone={round.status === 'approved' ? 'good' : 'waiting'}>{status(round)}</Tag>,
    },
  ];
}
