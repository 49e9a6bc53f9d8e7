import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLE_NAMES, ROLES, type Role } from '#domain/access/permissions.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';

export interface AssignmentDraft {
  role: Role;
  area: FoundArea | undefined;
  validFrom: string;
  validTo: string;
}

export const BLANK_ASSIGNMENT: AssignmentDraft = {
  role: 'commune-officer',
  area: undefined,
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
