import { Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Committee } from '#contract/committees/committee.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { AgencyField } from './agency-field.tsx';

interface CommitteeForm {
  readonly name: string;
  readonly shortName: string;
  readonly duty: string;
  readonly standingAgencyId: string;
  readonly standingText: string;
  readonly decisionNumber: string;
  readonly decisionDate: string;
  readonly decisionIssuer: string;
  readonly validFrom: string;
}

export const blankForm = (from?: Committee): CommitteeForm => ({
  name: from?.name ?? '',
  shortName: from?.shortName ?? '',
  duty: from?.duty ?? '',
  standingAgencyId: from?.standingBody?.agencyId ?? '',
  standingText: from?.standingBody && from.standingBody.agencyId === null ? from.standingBody.name.vi : '',
  decisionNumber: '',
  decisionDate: '',
  decisionIssuer: from?.decision.issuer ?? '',
  validFrom: '',
});

/** What the server takes; what was left empty is not sent. */
export const sentForm = (form: CommitteeForm) => ({
  name: form.name,
  shortName: form.shortName,
  standingAgencyId: form.standingAgencyId === '' ? null : form.standingAgencyId,
  ...(form.duty.trim() === '' ? {} : { duty: form.duty }),
  ...(form.standingText.trim() === '' ? {} : { standingText: form.standingText }),
});
export const sentDecision = (form: CommitteeForm) => ({
  decisionNumber: form.decisionNumber,
  decisionDate: form.decisionDate,
  decisionIssuer: form.decisionIssuer,
  validFrom: form.validFrom,
});

interface Props {
  readonly form: CommitteeForm;
  readonly onChange: (part: Partial<CommitteeForm>) => void;
}

export function CommitteeFields({ form, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('committees.name')}
        required
        maxLength={300}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('committees.shortName')}
        description={t('committees.shortNameHint')}
        required
        maxLength={100}
        value={form.shortName}
        onChange={(event) => onChange({ shortName: event.currentTarget.value })}
      />
      <Textarea
        label={t('committees.duty')}
        autosize
        minRows={2}
        maxLength={1000}
        value={form.duty}
        onChange={(event) => onChange({ duty: event.currentTarget.value })}
      />
      <AgencyField
        label={t('committees.standing')}
        on={form.validFrom || undefined}
        value={form.standingAgencyId}
        onChange={(standingAgencyId) => onChange({ standingAgencyId })}
      />
      {form.standingAgencyId === '' && (
        <TextInput
          label={t('committees.standingText')}
          maxLength={200}
          value={form.standingText}
          onChange={(event) => onChange({ standingText: event.currentTarget.value })}
        />
      )}
    </>
  );
}

export function DecisionFields({ form, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <div className="grid-2">
        <TextInput
          label={t('committees.decisionNumber')}
          required
          maxLength={60}
          value={form.decisionNumber}
          onChange={(event) => onChange({ decisionNumber: event.currentTarget.value })}
        />
        <DateInput
          label={t('committees.decisionDate')}
          required
          value={form.decisionDate}
          onChange={(decisionDate) =>
            onChange(form.validFrom === '' ? { decisionDate, validFrom: decisionDate } : { decisionDate })
          }
        />
      </div>
      <TextInput
        label={t('committees.decisionIssuer')}
        required
        maxLength={200}
        value={form.decisionIssuer}
        onChange={(event) => onChange({ decisionIssuer: event.currentTarget.value })}
      />
      <DateInput
        label={t('committees.validFrom')}
        required
        value={form.validFrom}
        onChange={(validFrom) => onChange({ validFrom })}
      />
    </>
  );
}
