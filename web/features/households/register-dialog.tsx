import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { registerHousehold } from '#contract/households/change-household.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import { orNull } from './act-draft.ts';
import { PersonFields } from './person-fields.tsx';

const BLANK = {
  code: '',
  commune: undefined as FoundArea | undefined,
  villageName: '',
  address: '',
  name: '',
  sex: '' as 'm' | 'f' | '',
  birth: '',
  identityNumber: '',
  ethnicCode: '',
  happenedOn: '',
  reason: '',
};

export function RegisterDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const act = useAct(registerHousehold);
  const draft = useDraft('register-household', BLANK);
  const { value, change } = draft;
  async function run() {
    const changed = await act.run({
      code: value.code,
      communeCode: value.commune?.code ?? '',
      villageName: orNull(value.villageName),
      address: orNull(value.address),
      headName: value.name,
      headSex: value.sex || null,
      headBirth: orNull(value.birth),
      headIdentityNumber: orNull(value.identityNumber),
      ethnicCode: orNull(value.ethnicCode),
      happenedOn: value.happenedOn,
      reason: value.reason,
    });
    if (!changed) return;
    draft.clear();
    announce(t('households.done', { act: t('households.register') }));
    onClose();
    await navigate({ to: '/households/$householdId', params: { householdId: changed.householdId } });
  }
  return (
    <ActDialog
      onClose={onClose}
      title={t('households.registerTitle')}
      actLabel={t('households.register')}
      onAct={run}
      act={act}
      size="lg"
    >
      <TextInput
        label={t('households.code')}
        required
        maxLength={40}
        value={value.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <AreaPicker
        label={t('households.commune')}
        level="commune"
        scope="mine"
        required
        value={value.commune}
        onChange={(commune) => change({ commune })}
      />
      <TextInput
        label={t('households.village')}
        maxLength={120}
        value={value.villageName}
        onChange={(event) => change({ villageName: event.currentTarget.value })}
      />
      <TextInput
        label={t('households.address')}
        maxLength={300}
        value={value.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
      <PersonFields draft={value} change={change} nameLabel={t('households.head')} />
      <DateInput
        label={t('households.happenedOn')}
        required
        value={value.happenedOn}
        onChange={(happenedOn) => change({ happenedOn })}
      />
      <Textarea
        label={t('ui.reason')}
        required
        maxLength={500}
        value={value.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
      />
    </ActDialog>
  );
}
