import { Checkbox, FileInput, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addReportFile, type DueReport, getReportForm, sendReport } from '#contract/plans/reporting/regime.ts';
import { unitName } from '#domain/plans/tracking/words.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { ActDialog, bothActs } from '../../../ui/act-dialog.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useFormat } from '../../../ui/format.ts';
import { useQuantity } from '../use-quantity.ts';
import classes from './reporting.module.css';

/** A report is written: text, figures of one's own, a file. */
export function SendDialog({ report, onClose }: { readonly report: DueReport; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const { quantity } = useQuantity();
  const who = {
    ...(report.reporter.areaId === null ? {} : { reporterAreaId: report.reporter.areaId }),
    ...(report.reporter.agencyId === null ? {} : { reporterAgencyId: report.reporter.agencyId }),
  };
  const asked = { planId: report.planId, obligationId: report.obligationId, periodKey: report.period.key, ...who };
  const form = useAnswer(getReportForm, asked);
  const send = useAct(sendReport);
  const upload = useAct(addReportFile);
  const [text, setText] = useState('');
  const [values, setValues] = useState<readonly string[]>([]);
  const [file, setFile] = useState<File | null>(null);
  const [receivedOn, setReceivedOn] = useState('');
  const [attachResults, setAttach] = useState(false);
  const ownPlan = form.data?.ownPlan ?? null;
  const figures = form.data?.figures ?? [];
  useEffect(() => {
    if (form.data)
      setValues(form.data.figures.map(({ value }) => (value === null ? '' : String(value).replace('.', ','))));
  }, [form.data]);

  async function run() {
    const added = file === null ? undefined : await upload.run({ planId: report.planId, ...who, file });
    if (file !== null && added === undefined) return;
    const answer = await send.run({
      ...asked,
      text,
      figures: figures.flatMap(({ source: _, ...figure }, at) => {
        const typed = (values[at] ?? '').trim().replace(',', '.');
        return typed === '' ? [] : [{ ...figure, value: Number(typed) }];
      }),
      ...(added === undefined ? { attachResults } : { fileId: added.file.id }),
      ...(receivedOn === '' ? {} : { receivedOn }),
    });
    if (answer) onClose();
  }

  return (
    <ActDialog
      size="lg"
      onClose={onClose}
      title={t('planReports.sendTitle', { name: report.reporter.name })}
      actLabel={t(report.mayReceive ? 'planReports.enterPaper' : 'planReports.send')}
      act={bothActs(upload, send)}
      onAct={run}
    >
      <p>
        {report.subject} · {words(report.period.name)}
      </p>
      {report.mayReceive && (
        <DateInput label={t('planReports.receivedOn')} required value={receivedOn} onChange={setReceivedOn} />
      )}
      <Textarea
        label={t('planReports.text')}
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {figures.length > 0 && <p className="soft small">{t('planReports.sendLead')}</p>}
      {figures.map((figure, at) => (
        <div key={figure.targetId ?? figure.label} className={classes.figure}>
          <label htmlFor={`figure-${at}`}>
            {figure.label}{' '}
            <span className="soft small">
              {[
                words(unitName(figure.unit)),
                figure.allotted !== null &&
                  t('planReports.allottedOf', { value: quantity(figure.allotted, figure.unit) }),
                figure.source !== null && t('planReports.fromPlan', { plan: figure.source }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </label>
          <TextInput
            id={`figure-${at}`}
            inputMode="decimal"
            pattern="-?[0-9]+([.,][0-9]+)?"
            value={values[at] ?? ''}
            onChange={(event) => {
              const next = event.currentTarget.value;
              setValues((before) => figures.map((_, index) => (index === at ? next : (before[index] ?? ''))));
            }}
          />
        </div>
      ))}
      {ownPlan !== null && file === null && (
        <Checkbox
          label={t('planReports.attachResults', { plan: ownPlan })}
          checked={attachResults}
          onChange={(event) => setAttach(event.currentTarget.checked)}
        />
      )}
      <FileInput
        label={t('planReports.file')}
        accept=".pdf,.jpg,.jpeg,.png,.docx,.xlsx"
        clearable
        clearButtonProps={{ 'aria-label': t('ui.close') }}
        value={file}
        onChange={setFile}
      />
    </ActDialog>
  );
}
