import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ActDraft } from './act-draft.ts';

type PersonDraft = Pick<ActDraft, 'name' | 'sex' | 'birth' | 'identityNumber' | 'ethnicCode'>;

/** The facts of a person, as the register asks for them. */
export function PersonFields({
  draft,
  change,
  nameLabel,
}: {
  readonly draft: PersonDraft;
  readonly change: (part: Partial<PersonDraft>) => void;
  readonly nameLabel: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={nameLabel}
        required
        maxLength={200}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <div className="grid-tiles">
        <NativeSelect
          label={t('households.sex')}
          value={draft.sex}
          onChange={(event) => change({ sex: event.currentTarget.value as PersonDraft['sex'] })}
          data={[
            { value: '', label: '–' },
            { value: 'm', label: t('households.male') },
            { value: 'f', label: t('households.female') },
          ]}
        />
        <TextInput
          label={t('households.birth')}
          placeholder={t('households.birthHint')}
          value={draft.birth}
          onChange={(event) => change({ birth: event.currentTarget.value })}
        />
        <TextInput
          label={t('households.identity')}
          inputMode="numeric"
          maxLength={12}
          value={draft.identityNumber}
          onChange={(event) => change({ identityNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('households.ethnicCode')}
          inputMode="numeric"
          maxLength={2}
          value={draft.ethnicCode}
          onChange={(event) => change({ ethnicCode: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
