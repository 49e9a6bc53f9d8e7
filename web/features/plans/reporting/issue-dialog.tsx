import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issueResultsReport } from '#contract/plans/reporting/issued-reports.ts';
import { SIGNATURE_FORMS, type SignatureForm } from '#domain/plans/drafting/signature-form.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { announce } from '../../../ui/announce.ts';
import { DateInput } from '../../../ui/date-input.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ReportAnswer } from './report-paper.tsx';
import classes from './reporting.module.css';

interface Props {
  readonly answer: ReportAnswer;
  /** Of the page: the report behind the dialog is the one of this day. */
  readonly date: string;
  readonly onDate: (date: string) => void;
  readonly isFetching: boolean;
  readonly onClose: () => void;
}

/** Ban hành: number, day, signature, and a reason for every open point that is not closed. */
export function IssueDialog({ answer, date, onDate, isFetching, onClose }: Props) {
  const { t } = useTranslation();
  const act = useAct(issueResultsReport);
  const [number, setNumber] = useState('');
  const [form, setForm] = useState<SignatureForm>('vice-chair');
  const [signer, setSigner] = useState('');
  const [reasons, setReasons] = useState<Readonly<Record<string, string>>>({});
  const { plan, period, year, report, fingerprint } = answer;
  const passages = report.open.filter(({ needs }) => needs === 'passage');
  const questions = report.open.filter(({ needs }) => needs === 'answer');
  const reasonOf = (text: string) => (reasons[text] ?? '').trim();
  const isReady =
    number.trim() !== '' &&
    date !== '' &&
    signer.trim() !== '' &&
    passages.length === 0 &&
    questions.every(({ text }) => reasonOf(text) !== '');
  return (
    <ActDialog
      size="lg"
      onClose={onClose}
      title={t('planReports.issue')}
      actLabel={t('planReports.issue')}
      act={act}
      disabled={!isReady || isFetching}
      onAct={async () => {
        const answers = questions.map(({ text }) => ({ text, reason: reasonOf(text) }));
        const input = { planId: plan.id, period, year, number, date, form, signer, fingerprint, answers };
        if (!(await act.run(input))) return;
        announce(t('planReports.issuedNow', { number }));
        onClose();
      }}
    >
      <p>{t('planReports.issueLead')}</p>
      {passages.length > 0 && (
        <Notice tone="warning" title={t('planReports.issueBlocked')}>
          <ul className={classes.points}>
            {passages.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <TextInput
        label={t('planDrafts.number')}
        placeholder="15/BC-UBND"
        required
        maxLength={40}
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DateInput label={t('planReports.signedOn')} required value={date} onChange={onDate} />
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
      {questions.length > 0 && (
        <fieldset className="stack" style={{ border: 0, padding: 0, margin: 0 }}>
          <legend className="strong" style={{ padding: 0, marginBottom: '0.4rem' }}>
            {t('planReports.questions')}
          </legend>
          <p className="soft small">{t('planReports.questionsLead')}</p>
          {questions.map(({ text }) => (
            <Textarea
              key={text}
              label={text}
              placeholder={t('planReports.reason')}
              required
              autosize
              minRows={1}
              maxRows={4}
              maxLength={1000}
              value={reasons[text] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setReasons((before) => ({ ...before, [text]: value }));
              }}
            />
          ))}
        </fieldset>
      )}
    </ActDialog>
  );
}
