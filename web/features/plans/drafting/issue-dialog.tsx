import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { issueDraft } from '#contract/plans/drafting/drafts.ts';
import { SIGNATURE_FORMS, type SignatureForm } from '#domain/plans/drafting/signature-form.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { announce } from '../../../ui/announce.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { Notice } from '../../../ui/notice.tsx';

/** Number, day, form of signature and signer; what still stands in the way is said before the server says it. */
export function IssueDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(issueDraft);
  const [number, setNumber] = useState('');
  const [date, setDate] = useState(draft.date ?? '');
  const [form, setForm] = useState<SignatureForm>('vice-chair');
  const [signer, setSigner] = useState('');
  const findings = draft.findings.filter(({ needsAttention, answer }) => needsAttention && answer === null).length;
  const falls = draft.falls.filter(({ status }) => status === 'proposed').length;
  return (
    <ActDialog
      onClose={onClose}
      title={t('planDrafts.issue')}
      actLabel={t('planDrafts.issue')}
      act={act}
      disabled={number.trim() === '' || date === '' || signer.trim() === ''}
      onAct={async () => {
        const input = { draftId: draft.id, version: draft.version, number, date, form, signer };
        const answer = await act.run(input);
        if (!answer) return;
        const { targets, tasks } = answer;
        announce(t('planDrafts.issued', { number, targets, tasks }));
        onClose();
      }}
    >
      <p>{t('planDrafts.issueLead')}</p>
      {findings + falls > 0 && <Notice tone="warning">{t('planDrafts.issueBlocked', { findings, falls })}</Notice>}
      <TextInput
        label={t('planDrafts.number')}
        placeholder="45/KH-UBND"
        required
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DateInput label={t('planDrafts.issueDate')} required value={date} onChange={setDate} />
      <NativeSelect
        label={t('planDrafts.form')}
        value={form}
        onChange={(event) => setForm(event.currentTarget.value as SignatureForm)}
        data={SIGNATURE_FORMS.map((value) => ({ value, label: t(`planDrafts.formOf.${value}`) }))}
      />
      <TextInput
        label={t('planDrafts.signer')}
        required
        maxLength={120}
        value={signer}
        onChange={(event) => setSigner(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
