import { NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listDocuments } from '#contract/documents/documents.ts';
import { useAnswer } from '../../api/queries.ts';
import { nameOf } from './document-words.ts';

/** One document of the register, found by words. */
export function DocumentSelect(props: {
  readonly label: string;
  readonly value: string;
  readonly except?: string;
  readonly onChange: (documentId: string) => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), 200);
  const { data } = useAnswer(
    listDocuments,
    { limit: 40, ...(search === '' ? {} : { search }) },
    { keepPrevious: true },
  );
  const found = (data?.documents ?? []).filter(({ id }) => id !== props.except);
  return (
    <>
      <TextInput
        label={t('documents.otherSearch')}
        value={typed}
        maxLength={200}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          props.onChange('');
        }}
      />
      <NativeSelect
        label={props.label}
        required
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
        data={[
          { value: '', label: '—' },
          ...found.map((document) => ({
            value: document.id,
            label: [nameOf(document), document.issuer, document.issuedYear].filter(Boolean).join(' · '),
          })),
        ]}
      />
    </>
  );
}
