import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchHouseholds } from '#contract/households/search-households.ts';
import { useAnswer } from '../../api/queries.ts';

/** Another household, by name or code. */
export function HouseholdPicker({
  excludedId,
  onChange,
}: {
  readonly excludedId: string;
  readonly onChange: (householdId: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wanted] = useDebouncedValue(typed.trim(), 250);
  const found = useAnswer(
    searchHouseholds,
    { q: wanted, limit: 20 },
    { enabled: wanted.length >= 2, keepPrevious: true },
  );
  const households = (found.data?.households ?? []).filter((each) => each.householdId !== excludedId);
  return (
    <Select
      label={t('households.absorbed')}
      placeholder={t('households.absorbedHint')}
      searchable
      required
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => onChange(id ?? '')}
      data={households.map((each) => ({
        value: each.householdId,
        label: `${each.headName} · ${each.code} · ${each.communeName}`,
      }))}
      filter={({ options }) => options}
      nothingFoundMessage={t('households.absorbedHint')}
    />
  );
}
