import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getTable } from '#contract/reports/get-table.ts';
import { useAnswer } from '../../api/queries.ts';
import { Section } from '../../ui/page.tsx';
import { type ReportFilters, withoutEmpty } from './report-filters.ts';

const BANDS = /^\d+(\.\d+)?-\d+(\.\d+)?(,\d+(\.\d+)?-\d+(\.\d+)?)*$/;

/** Area, depth, town or country, old or new units; the address holds the choice. */
export function ReportChoices({
  roundId,
  form,
  filters,
}: {
  readonly roundId: string;
  readonly form: string;
  readonly filters: ReportFilters;
}) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/rounds/$roundId/reports/$form' });
  // The areas are those of the whole table, so that a narrowed one can be widened again.
  const whole = useAnswer(getTable, { roundId, form, ...(filters.units ? { units: filters.units } : {}) });
  const rows = whole.data?.rows ?? [];
  const areas = [...new Map(rows.map((row) => [row.areaCode, row])).values()];
  const hasDistricts = areas.some((area) => area.level === 'district');
  const set = (part: ReportFilters) =>
    navigate({ search: (before) => withoutEmpty({ ...before, ...part }), replace: true });
  return (
    <div className="no-print">
      <Section>
        <div className="row end">
          <NativeSelect
            label={t('reports.area')}
            value={filters.area ?? ''}
            onChange={(event) => set({ area: event.currentTarget.value || undefined })}
            data={[
              { value: '', label: t('ui.all') },
              ...areas.map((area) => ({
                value: area.areaCode,
                label: `${area.level === 'commune' ? '\u2003' : ''}${area.areaName}`,
              })),
            ]}
          />
          <NativeSelect
            label={t('reports.level')}
            value={filters.level ?? 'commune'}
            onChange={(event) => set({ level: event.currentTarget.value as ReportFilters['level'] })}
            data={(['province', ...(hasDistricts ? (['district'] as const) : []), 'commune'] as const).map((value) => ({
              value,
              label: t(`reports.levels.${value}`),
            }))}
          />
          <NativeSelect
            label={t('reports.residence')}
            value={filters.residence ?? 'all'}
            onChange={(event) => set({ residence: event.currentTarget.value as ReportFilters['residence'] })}
            data={(['all', 'urban', 'rural'] as const).map((value) => ({
              value,
              label: t(`reports.residences.${value}`),
            }))}
          />
          <NativeSelect
            label={t('reports.units')}
            value={filters.units ?? 'old'}
            onChange={(event) => set({ units: event.currentTarget.value as ReportFilters['units'], area: undefined })}
            data={[
              { value: 'old', label: t('reports.unitsOld') },
              { value: 'new', label: t('reports.unitsNew') },
            ]}
          />
          {form.includes('band') && <Bands value={filters.bands ?? ''} onChange={(bands) => set({ bands })} />}
        </div>
      </Section>
    </div>
  );
}

function Bands({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (bands: string | undefined) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [wanted] = useDebouncedValue(typed.replaceAll(' ', ''), 500);
  const isReadable = wanted === '' || BANDS.test(wanted);
  useEffect(() => {
    if (isReadable && wanted !== value) onChange(wanted || undefined);
  });
  return (
    <TextInput
      label={t('reports.bands')}
      placeholder={t('reports.bandsHint')}
      error={isReadable ? undefined : t('reports.bandsHint')}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
