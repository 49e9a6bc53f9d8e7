import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Why: asked for wherever a record that others rely on is changed. */
export function ReasonField(props: { readonly value: string; readonly onChange: (value: string) => void }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('planHead.reason')}
      required
      maxLength={500}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
    />
  );
}
