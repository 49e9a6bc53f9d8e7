import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listAgencies } from '#contract/agencies/agencies.ts';
import { useAnswer } from '../../api/queries.ts';
import { useFormat } from '../../ui/format.ts';

/** A body of the catalogue, by typing; only those that existed on the day. */
export function AgencyField(props: {
  readonly label: string;
  readonly on?: string | undefined;
  readonly level?: string | undefined;
  readonly required?: boolean;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(listAgencies, props.on ? { on: props.on } : {});
  const agencies = (query.data?.agencies ?? []).filter(
    ({ level }) => props.level === undefined || level === props.level,
  );
  return (
    <Select
      label={props.label}
      searchable
      clearable
      required={props.required ?? false}
      placeholder={t('committees.notNamed')}
      nothingFoundMessage={t('ui.nothingMatches')}
      clearButtonProps={{ 'aria-label': t('ui.close') }}
      value={props.value === '' ? null : props.value}
      onChange={(id) => props.onChange(id ?? '')}
      data={agencies.map(({ id, name }) => ({ value: id, label: words(name) }))}
    />
  );
}
