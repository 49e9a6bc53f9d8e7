import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { ClassTag } from '../reviews/class-tag.tsx';

type Judgement = HouseholdFile['judgements'][number];

/** What each round said, and from when to when it held. */
export function Judgements({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const { words, count, date } = useFormat();
  const period = (each: Judgement) =>
    each.period === null
      ? t('households.notApproved')
      : each.period.to === null
        ? t('households.periodOpen', { from: date(each.period.from) })
        : t('households.periodClosed', { from: date(each.period.from), to: date(each.period.to) });
  const columns: Column<Judgement>[] = [
    {
      key: 'round',
      header: t('households.round'),
      primary: true,
      value: (each) => each.roundId,
      cell: (each) => (
        <Link
          to="/rounds/$roundId/cases/$householdId"
          params={{ roundId: each.roundId, householdId: file.householdId }}
        >
          {each.roundId}
        </Link>
      ),
    },
    { key: 'standard', header: t('rounds.standard'), value: (each) => each.standardId },
    {
      key: 'reference',
      header: t('rounds.referenceDate'),
      value: (each) => each.referenceDate,
      cell: (each) => date(each.referenceDate),
    },
    {
      key: 'class',
      header: t('households.class'),
      value: (each) => t(`cases.classes.${each.class}`),
      cell: (each) => <ClassTag value={each.class} group={each.group} />,
    },
    { key: 'movement', header: t('households.movement'), value: (each) => words(each.movementName) },
    {
      key: 'b1',
      header: t('cases.b1'),
      align: 'right',
      value: (each) => each.b1Score,
      cell: (each) => count(each.b1Score),
    },
    {
      key: 'b2',
      header: t('cases.b2'),
      align: 'right',
      value: (each) => each.b2Score,
      cell: (each) => count(each.b2Score),
    },
    { key: 'period', header: t('households.period'), value: period, cell: period },
  ];
  return (
    <Section title={t('households.judgements')} flush>
      <DataTable
        compact
        name={t('households.judgements')}
        rows={file.judgements}
        columns={columns}
        rowKey={(each) => each.roundId}
        empty={
          <p className="soft" style={{ padding: '0 1rem 1rem' }}>
            {t('households.noJudgements')}
          </p>
        }
      />
    </Section>
  );
}
