import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listAgencies } from '#contract/agencies/agencies.ts';
import { useAnswer } from '../../api/queries.ts';
import { useFormat } from '../../ui/format.ts';

/** Bodies that existed on the day of the plan. */
export function AgencySelect(props: {
  readonly label: string;
  readonly on: string | null;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(listAgencies, props.on === null ? {} : { on: props.on });
  return (
    <NativeSelect
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('plans.notInCatalogue') },
        ...(query.data?.agencies ?? []).map(({ id, name }) => ({ value: id, label: words(name) })),
      ]}
    />
  );
}
