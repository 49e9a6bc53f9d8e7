import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaLine } from '#contract/areas/area.ts';
import { searchAreas } from '#contract/areas/search-areas.ts';
import { useAnswer } from '../../api/queries.ts';

type Found = AreaLine & { readonly path: string };

/** A unit by typing its name; the server searches, the whole tree never travels. */
export function AreaPicker(props: {
  readonly label: string;
  readonly value: Found | undefined;
  readonly onChange: (area: Found | undefined) => void;
  readonly level?: AreaLine['level'];
  readonly scope?: 'national' | 'mine';
  readonly withinId?: number;
  readonly asOf?: string;
  readonly required?: boolean;
  readonly style?: React.CSSProperties;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(props.value?.fullName ?? '');
  const [wanted] = useDebouncedValue(typed.trim(), 200);
  const found = useAnswer(
    searchAreas,
    {
      query: wanted,
      limit: 20,
      scope: props.scope ?? 'national',
      ...(props.level ? { level: props.level } : {}),
      ...(props.withinId ? { withinId: props.withinId } : {}),
      ...(props.asOf ? { asOf: props.asOf } : {}),
    },
    { enabled: wanted.length >= 1, keepPrevious: true },
  );
  const areas = found.data?.areas ?? [];
  const offered = props.value && !areas.some((area) => area.id === props.value?.id) ? [props.value, ...areas] : areas;
  return (
    <Select
      label={props.label}
      placeholder={t('households.areaHint')}
      searchable
      clearable
      required={props.required ?? false}
      style={props.style ?? {}}
      clearButtonProps={{ 'aria-label': t('cases.clearFilters') }}
      value={props.value ? String(props.value.id) : null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => props.onChange(offered.find((area) => String(area.id) === id))}
      data={offered.map((area) => ({ value: String(area.id), label: area.path }))}
      filter={({ options }) => options}
      nothingFoundMessage={wanted === '' ? t('households.areaHint') : t('ui.nothingMatches')}
    />
  );
}

export type { Found as FoundArea };
