import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CaseLine } from '#contract/reviews/cases.ts';
import { type Movement, nameOfMovement } from '#domain/reviews/movement.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { useFormat } from '../../ui/format.ts';
import { ClassTag } from './class-tag.tsx';

export function useCaseColumns(roundId: string): Column<CaseLine>[] {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const movement = (row: CaseLine) => words(nameOfMovement(row.movement as Movement));
  return [
    {
      key: 'head',
      header: t('cases.head'),
      primary: true,
      minWidth: '11rem',
      value: (row) => row.headName,
      cell: (row) => (
        <Link to="/rounds/$roundId/cases/$householdId" params={{ roundId, householdId: row.householdId }}>
          {row.headName}
        </Link>
      ),
    },
    { key: 'code', header: t('cases.code'), value: (row) => row.code },
    { key: 'commune', header: t('cases.commune'), value: (row) => row.communeName },
    { key: 'village', header: t('cases.village'), value: (row) => row.villageName },
    { key: 'size', header: t('cases.size'), align: 'right', value: (row) => row.size, cell: (row) => count(row.size) },
    {
      key: 'b1',
      header: t('cases.b1'),
      align: 'right',
      value: (row) => row.b1Score,
      cell: (row) => count(row.b1Score),
    },
    {
      key: 'b2',
      header: t('cases.b2'),
      align: 'right',
      value: (row) => row.b2Score,
      cell: (row) => count(row.b2Score),
    },
    {
      key: 'class',
      header: t('cases.class'),
      value: (row) => t(`cases.classes.${row.class}`),
      cell: (row) => <ClassTag value={row.class} group={row.group} />,
    },
    {
      key: 'previous',
      header: t('cases.previous'),
      value: (row) => (row.previousClass ? t(`cases.classes.${row.previousClass}`) : t('cases.notListed')),
    },
    { key: 'movement', header: t('cases.movement'), value: movement, cell: movement },
  ];
}
