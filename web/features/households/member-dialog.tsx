import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { correctMember } from '#contract/households/change-members.ts';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { orNull } from './act-draft.ts';
import { PersonFields } from './person-fields.tsx';

type Member = HouseholdFile['members'][number];

/** Facts of one member; only what was changed is sent, and the masked number stays unless a new one is typed. */
export function MemberDialog({
  file,
  member,
  onClose,
}: {
  readonly file: HouseholdFile;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct(correctMember);
  const draft = useDraft(`member.${member.personId}.${file.version}`, {
    name: member.name,
    sex: (member.sex ?? '') as 'm' | 'f' | '',
    birth: member.birth ?? '',
    identityNumber: '',
    ethnicCode: member.ethnicCode ?? '',
    relation: member.relation ?? '',
    happenedOn: '',
    reason: '',
  });
  const { value, change } = draft;
  const label = t('households.correctMember');

  async function run() {
    const facts = {
      ...(value.name.trim() === member.name ? {} : { name: value.name.trim() }),
      ...((value.sex || null) === member.sex ? {} : { sex: value.sex || null }),
      ...(orNull(value.birth) === member.birth ? {} : { birth: orNull(value.birth) }),
      ...(orNull(value.identityNumber) === null ? {} : { identityNumber: value.identityNumber.trim() }),
      ...(orNull(value.ethnicCode) === member.ethnicCode ? {} : { ethnicCode: orNull(value.ethnicCode) }),
      ...(orNull(value.relation) === member.relation ? {} : { relation: orNull(value.relation) }),
    };
    const changed = await act.run({
      householdId: file.householdId,
      version: file.version,
      personId: member.personId,
      happenedOn: value.happenedOn,
      reason: value.reason,
      facts,
    });
    if (!changed) return;
    draft.clear();
    announce(t('households.done', { act: label }));
    onClose();
  }

  return (
    <ActDialog onClose={onClose} title={`${label}: ${member.name}`} actLabel={label} onAct={run} act={act} size="lg">
      <PersonFields draft={value} change={change} nameLabel={t('households.name')} />
      <TextInput
        label={t('households.relation')}
        maxLength={60}
        value={value.relation}
        onChange={(event) => change({ relation: event.currentTarget.value })}
      />
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
