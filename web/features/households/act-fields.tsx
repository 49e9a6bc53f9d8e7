import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import { type HouseholdGroup, householdGroupNames } from '#domain/households/groups.ts';
import type { HouseholdAction } from '#domain/households/household-changes.ts';
import { useFormat } from '../../ui/format.ts';
import { AreaPicker } from '../areas/area-picker.tsx';
import type { ActDraft, ChangeDraft } from './act-draft.ts';
import { HouseholdPicker } from './household-picker.tsx';
import { PersonFields } from './person-fields.tsx';
import { useEventName } from './use-event-name.ts';
import { latestEvent } from './use-household-act.ts';

interface FieldsProps {
  readonly file: HouseholdFile;
  readonly draft: ActDraft;
  readonly change: ChangeDraft;
}

/** What each act asks for beside the day and the reason. */
export function ActFields({ action, ...props }: FieldsProps & { readonly action: HouseholdAction }) {
  switch (action) {
    case 'correct':
      return <CorrectFields {...props} />;
    case 'add-member':
      return <JoiningFields {...props} />;
    case 'remove-member':
      return <LeavingFields {...props} />;
    case 'change-head':
      return <MemberChoice {...props} />;
    case 'move':
      return <MoveFields {...props} />;
    case 'split':
      return <SplitFields {...props} />;
    case 'merge':
      return (
        <HouseholdPicker excludedId={props.file.householdId} onChange={(absorbedId) => props.change({ absorbedId })} />
      );
    case 'set-group':
      return <GroupFields {...props} />;
    case 'close':
      return <CloseFields {...props} />;
    case 'undo':
      return <UndoLead file={props.file} />;
  }
}

function CorrectFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <PersonFields draft={draft} change={change} nameLabel={t('households.head')} />
      <TextInput
        label={t('households.address')}
        maxLength={300}
        value={draft.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
    </>
  );
}

function JoiningFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('households.kindOfJoining')}
        value={draft.joining}
        onChange={(event) => change({ joining: event.currentTarget.value as ActDraft['joining'] })}
        data={(['born', 'joined', 'found-missing'] as const).map((value) => ({
          value,
          label: t(`households.joining.${value}`),
        }))}
      />
      <PersonFields draft={draft} change={change} nameLabel={t('households.name')} />
      <TextInput
        label={t('households.relation')}
        maxLength={60}
        value={draft.relation}
        onChange={(event) => change({ relation: event.currentTarget.value })}
      />
    </>
  );
}

function MemberChoice({ file, draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('households.member')}
      required
      value={draft.personId}
      onChange={(event) => change({ personId: event.currentTarget.value })}
      data={[
        { value: '', label: t('households.choose') },
        ...file.members.map((member) => ({ value: member.personId, label: member.name })),
      ]}
    />
  );
}

function NewHeadChoice({ file, draft, change, label }: FieldsProps & { readonly label: string }) {
  const { t } = useTranslation();
  const gone = new Set([draft.personId, ...draft.memberIds]);
  return (
    <NativeSelect
      label={label}
      value={draft.newHeadId}
      onChange={(event) => change({ newHeadId: event.currentTarget.value })}
      data={[
        { value: '', label: t('households.choose') },
        ...file.members
          .filter((member) => !gone.has(member.personId))
          .map((member) => ({ value: member.personId, label: member.name })),
      ]}
    />
  );
}

function LeavingFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { file, draft, change } = props;
  const leavesAsHead = file.members.find((member) => member.personId === draft.personId)?.isHead ?? false;
  return (
    <>
      <MemberChoice {...props} />
      <NativeSelect
        label={t('households.kindOfLeaving')}
        value={draft.leaving}
        onChange={(event) => change({ leaving: event.currentTarget.value as ActDraft['leaving'] })}
        data={(['moved', 'died', 'corrected'] as const).map((value) => ({
          value,
          label: t(`households.leaving.${value}`),
        }))}
      />
      {leavesAsHead && <NewHeadChoice {...props} label={t('households.newHead')} />}
    </>
  );
}

function MoveFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <>
      <AreaPicker
        label={t('households.toCommune')}
        level="commune"
        required
        value={draft.commune}
        onChange={(commune) => change({ commune })}
      />
      <TextInput
        label={t('households.toVillage')}
        maxLength={120}
        value={draft.villageName}
        onChange={(event) => change({ villageName: event.currentTarget.value })}
      />
      <TextInput
        label={t('households.address')}
        maxLength={300}
        value={draft.address}
        onChange={(event) => change({ address: event.currentTarget.value })}
      />
    </>
  );
}

function SplitFields(props: FieldsProps) {
  const { t } = useTranslation();
  const { file, draft, change } = props;
  const leaving = file.members.filter((member) => draft.memberIds.includes(member.personId));
  return (
    <>
      <Checkbox.Group
        label={t('households.splitMembers')}
        value={draft.memberIds}
        onChange={(memberIds) => change({ memberIds })}
      >
        <div className="stack tight" style={{ marginTop: '0.4rem' }}>
          {file.members.map((member) => (
            <Checkbox key={member.personId} value={member.personId} label={member.name} />
          ))}
        </div>
      </Checkbox.Group>
      <NativeSelect
        label={t('households.splitHead')}
        required
        value={draft.personId}
        onChange={(event) => change({ personId: event.currentTarget.value })}
        data={[
          { value: '', label: t('households.choose') },
          ...leaving.map((member) => ({ value: member.personId, label: member.name })),
        ]}
      />
      {leaving.some((member) => member.isHead) && <NewHeadChoice {...props} label={t('households.restHead')} />}
      <TextInput
        label={t('households.newCode')}
        required
        maxLength={40}
        value={draft.newCode}
        onChange={(event) => change({ newCode: event.currentTarget.value })}
      />
    </>
  );
}

function GroupFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation();
  const { words } = useFormat();
  return (
    <>
      <NativeSelect
        label={t('households.group')}
        value={draft.group}
        onChange={(event) => change({ group: event.currentTarget.value as HouseholdGroup })}
        data={Object.entries(householdGroupNames).map(([value, name]) => ({ value, label: words(name) }))}
      />
      <NativeSelect
        label={t('households.groupWhat')}
        value={draft.isMember ? 'in' : 'out'}
        onChange={(event) => change({ isMember: event.currentTarget.value === 'in' })}
        data={[
          { value: 'in', label: t('households.groupIn') },
          { value: 'out', label: t('households.groupOut') },
        ]}
      />
      <Textarea
        label={t('households.evidence')}
        required
        maxLength={500}
        value={draft.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
      />
    </>
  );
}

function CloseFields({ draft, change }: FieldsProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('households.closeKind')}
      value={draft.closing}
      onChange={(event) => change({ closing: event.currentTarget.value as ActDraft['closing'] })}
      data={(['moved-out', 'died', 'dissolved'] as const).map((value) => ({
        value,
        label: t(`households.closing.${value}`),
      }))}
    />
  );
}

function UndoLead({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const name = useEventName();
  const latest = latestEvent(file);
  return <p>{latest ? t('households.undoLead', { event: name(latest) }) : t('households.nothingToUndo')}</p>;
}
