import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { listAgencies } from '#contract/agencies/agencies.ts';
import { ROLE_NAMES, ROLES, type Role } from '#domain/access/permissions.ts';
import { useAnswer } from '../../api/queries.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';

export interface AssignmentDraft {
  role: Role;
  area: FoundArea | undefined;
  /** Only for an agency officer. */
  agencyId: string;
  validFrom: string;
  validTo: string;
}

export const BLANK_ASSIGNMENT: AssignmentDraft = {
  role: 'commune-officer',
  area: undefined,
  agencyId: '',
  validFrom: '',
  validTo: '',
};

/** A role over an area from a day on. */
export function AssignmentFields({
  draft,
  change,
}: {
  readonly draft: AssignmentDraft;
  readonly change: (part: Partial<AssignmentDraft>) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  return (
    <>
      <NativeSelect
        label={t('accounts.role')}
        value={draft.role}
        onChange={(event) => change({ role: event.currentTarget.value as Role })}
        data={ROLES.map((role) => ({ value: role, label: words(ROLE_NAMES[role]) }))}
      />
      <AreaPicker label={t('accounts.area')} value={draft.area} onChange={(area) => change({ area })} />
      {draft.role === 'agency-officer' && (
        <AgencyField
          level={draft.area?.level}
          on={draft.validFrom}
          value={draft.agencyId}
          onChange={(agencyId) => change({ agencyId })}
        />
      )}
      <div className="grid-tiles">
        <DateInput
          label={t('accounts.validFrom')}
          required
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DateInput
          label={t('accounts.validTo')}
          description={t('accounts.validToHint')}
          value={draft.validTo}
          onChange={(validTo) => change({ validTo })}
        />
      </div>
    </>
  );
}

/** What the act takes: the body only with the role that has one. */
export const assignmentOf = (draft: AssignmentDraft) => ({
  role: draft.role,
  areaId: draft.area?.id ?? null,
  agencyId: draft.role === 'agency-officer' && draft.agencyId !== '' ? draft.agencyId : null,
  validFrom: draft.validFrom,
  validTo: draft.validTo || null,
});

/** Bodies of the chosen unit's own level that exist on the first day of the assignment. */
function AgencyField(props: {
  readonly level: string | undefined;
  readonly on: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(listAgencies, props.on === '' ? {} : { on: props.on }, { keepPrevious: true });
  const bodies = (query.data?.agencies ?? []).filter(
    ({ level, isAllOthers }) => !isAllOthers && (props.level === undefined || level === props.level),
  );
  return (
    <NativeSelect
      label={t('agencies.agency')}
      required
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[
        { value: '', label: t('agencies.choose') },
        ...bodies.map(({ id, name }) => ({ value: id, label: words(name) })),
      ]}
    />
  );
}
