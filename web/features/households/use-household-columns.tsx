import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { HouseholdLine } from '#contract/households/household-line.ts';
import { householdGroupNames } from '#domain/households/groups.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { useFormat } from '../../ui/format.ts';
import { ClassTag } from '../reviews/class-tag.tsx';

export function useHouseholdColumns(): Column<HouseholdLine>[] {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  return [
    {
      key: 'head',
      header: t('households.head'),
      primary: true,
      minWidth: '11rem',
      value: (row) => row.headName,
      cell: (row) => (
        <Link to="/households/$householdId" params={{ householdId: row.householdId }} preload={false}>
          {row.headName}
        </Link>
      ),
    },
    { key: 'code', header: t('households.code'), value: (row) => row.code },
    { key: 'birth', header: t('households.birthYear'), value: (row) => row.headBirthYear },
    { key: 'identity', header: t('households.identity'), value: (row) => row.identityNumber },
    {
      key: 'size',
      header: t('households.size'),
      align: 'right',
      value: (row) => row.size,
      cell: (row) => count(row.size),
    },
    { key: 'commune', header: t('households.commune'), value: (row) => row.communeName },
    { key: 'village', header: t('households.village'), value: (row) => row.villageName },
    {
      key: 'class',
      header: t('households.class'),
      value: (row) => (row.class ? t(`cases.classes.${row.class}`) : t('households.notJudged')),
      cell: (row) =>
        row.class ? <ClassTag value={row.class} /> : <span className="soft">{t('households.notJudged')}</span>,
    },
    {
      key: 'groups',
      header: t('households.groups'),
      value: (row) => row.groups.map((group) => words(householdGroupNames[group])).join('; '),
    },
  ];
}
