import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDocument, changeDocument, type DocumentLine } from '#contract/documents/documents.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useVerificationName } from '../../ui/verification-mark.tsx';

const TEXTS = ['type', 'number', 'issuer'] as const;
const YEARS = ['periodFrom', 'periodTo', 'horizon'] as const;
const DAYS = ['issuedOn', 'inForceFrom', 'inForceTo'] as const;

/** Adds a document to the register, or corrects one; a reason is asked for and before and after are kept. */
export function DocumentDialog(props: { readonly document?: DocumentLine; readonly onClose: () => void }) {
  const { document } = props;
  const { t } = useTranslation();
  const navigate = useNavigate();
  const add = useAct(addDocument);
  const change = useAct(changeDocument);
  const verificationName = useVerificationName();
  const [value, setValue] = useState(() => ({
    type: document?.type ?? 'Quyết định',
    number: document?.number ?? '',
    issuer: document?.issuer ?? '',
    title: document?.title ?? '',
    issuedOn: document?.issuedOn ?? '',
    inForceFrom: document?.inForceFrom ?? '',
    inForceTo: document?.inForceTo ?? '',
    periodFrom: String(document?.periodFrom ?? ''),
    periodTo: String(document?.periodTo ?? ''),
    horizon: String(document?.horizon ?? ''),
    source: document?.source ?? '',
    verification: document?.verification ?? ('unverified' as Verification),
    reason: '',
  }));
  const set = (key: keyof typeof value) => (next: string) => setValue((before) => ({ ...before, [key]: next }));
  const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
  const year = (text: string) => (text.trim() === '' ? null : Number(text));

  async function run() {
    const written = {
      type: value.type,
      number: orNull(value.number),
      issuer: orNull(value.issuer),
      title: value.title,
      issuedOn: orNull(value.issuedOn),
      inForceFrom: orNull(value.inForceFrom),
      inForceTo: orNull(value.inForceTo),
      periodFrom: year(value.periodFrom),
      periodTo: year(value.periodTo),
      horizon: year(value.horizon),
      source: value.source,
      verification: value.verification,
      reason: value.reason,
    };
    const answer = document
      ? await change.run({ ...written, documentId: document.id, version: document.version })
      : await add.run(written);
    if (!answer) return;
    props.onClose();
    if (!document) await navigate({ to: '/documents/$documentId', params: { documentId: answer.document.id } });
  }

  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={document ? t('documents.edit') : t('documents.add')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      onAct={run}
    >
      <div className="grid-2">
        {TEXTS.map((key) => (
          <TextInput
            key={key}
            label={t(`documents.${key}`)}
            required={key === 'type'}
            value={value[key]}
            onChange={(event) => set(key)(event.currentTarget.value)}
          />
        ))}
        {DAYS.map((key) => (
          <DateInput key={key} label={t(`documents.${key}`)} value={value[key]} onChange={set(key)} />
        ))}
        {YEARS.map((key) => (
          <TextInput
            key={key}
            label={t(`documents.${key}`)}
            inputMode="numeric"
            pattern="[0-9]{4}"
            maxLength={4}
            value={value[key]}
            onChange={(event) => set(key)(event.currentTarget.value)}
          />
        ))}
        <NativeSelect
          label={t('documents.verification')}
          value={value.verification}
          onChange={(event) => set('verification')(event.currentTarget.value)}
          data={(['verified', 'from-memory', 'unverified'] as const).map((each) => ({
            value: each,
            label: verificationName(each),
          }))}
        />
      </div>
      <Textarea
        label={t('documents.title')}
        required
        autosize
        minRows={2}
        value={value.title}
        onChange={(event) => set('title')(event.currentTarget.value)}
      />
      <TextInput
        label={t('documents.source')}
        required
        value={value.source}
        onChange={(event) => set('source')(event.currentTarget.value)}
      />
      <TextInput
        label={t('documents.reason')}
        required
        value={value.reason}
        onChange={(event) => set('reason')(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
