import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaName } from '#contract/areas/area.ts';
import type { Plan } from '#contract/plans/plan.ts';
import { type Obligation, requestReport, saveObligation } from '#contract/plans/reporting/regime.ts';
import { PERIOD_KIND_NAMES, PERIOD_KINDS, type PeriodKind } from '#domain/plans/reporting/report-periods.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog, bothActs } from '../../../ui/act-dialog.tsx';
import { DateInput } from '../../../ui/date-input.tsx';
import { useFormat } from '../../../ui/format.ts';
import { AgencySelect } from '../agency-select.tsx';

type ReporterKind = Obligation['reporterKind'];
type DueKind = 'unknown' | 'day-of-year' | 'day-of-last-month' | 'day-of-next-month';
const REPORTERS: readonly ReporterKind[] = ['units-below', 'unit', 'agencies-with-tasks', 'agency'];
const DUES: readonly DueKind[] = ['unknown', 'day-of-year', 'day-of-last-month', 'day-of-next-month'];

interface Due {
  readonly kind: DueKind;
  readonly day: number;
  readonly month: number;
  readonly before: boolean;
  readonly nextYear: boolean;
}

/** One obligation: confirmed from a proposal, corrected, added, or asked for once. */
export function ObligationDialog(props: {
  readonly plan: Plan;
  readonly units: readonly AreaName[];
  readonly obligation: Obligation | undefined;
  readonly isRequest: boolean;
  readonly onClose: () => void;
}) {
  const { plan, units, obligation, isRequest } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const save = useAct(saveObligation);
  const request = useAct(requestReport);
  const [kind, setKind] = useState<ReporterKind>(obligation?.reporterKind ?? 'units-below');
  const [areaId, setAreaId] = useState(String(obligation?.reporterArea?.id ?? units[0]?.id ?? ''));
  const [agencyId, setAgencyId] = useState(obligation?.reporterAgency?.id ?? '');
  const [receiver, setReceiver] = useState(obligation?.receiver ?? '');
  const [through, setThrough] = useState(obligation?.through ?? '');
  const [subject, setSubject] = useState(obligation?.subject ?? '');
  const [period, setPeriod] = useState<PeriodKind>(obligation?.periodKind ?? 'year');
  const [due, setDue] = useState<Due>(dueOf(obligation));
  const [day, setDay] = useState('');
  const who = {
    reporterKind: kind,
    reporterAreaId: kind === 'unit' ? Number(areaId) : null,
    reporterAgencyId: kind === 'agency' && agencyId !== '' ? agencyId : null,
  };

  async function run() {
    const answer = isRequest
      ? await request.run({ planId: plan.id, subject, due: day, ...who })
      : await save.run({
          planId: plan.id,
          ...(obligation?.id ? { id: obligation.id, version: obligation.version } : {}),
          ...(obligation?.proposalKey && obligation.id === null ? { proposalKey: obligation.proposalKey } : {}),
          ...who,
          reporterText: obligation?.reporterText ?? t(`planReports.reporterKindOf.${kind}`),
          receiver,
          through: through.trim() === '' ? null : through,
          subject,
          periodKind: period,
          dueRule: ruleOf(due),
        });
    if (answer) props.onClose();
  }

  return (
    <ActDialog
      size="lg"
      onClose={props.onClose}
      title={t(isRequest ? 'planReports.requestTitle' : 'planReports.editTitle')}
      actLabel={t(isRequest ? 'planReports.request' : 'planReports.confirm')}
      act={bothActs(save, request)}
      onAct={run}
    >
      {obligation?.sourceText && <p className="soft small">{obligation.sourceText}</p>}
      <NativeSelect
        label={t('planReports.reporterKind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ReporterKind)}
        data={REPORTERS.filter((each) => units.length > 0 || !each.startsWith('unit')).map((each) => ({
          value: each,
          label: t(`planReports.reporterKindOf.${each}`),
        }))}
      />
      {kind === 'unit' && (
        <NativeSelect
          label={t('planReports.unit')}
          value={areaId}
          onChange={(event) => setAreaId(event.currentTarget.value)}
          data={units.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
        />
      )}
      {kind === 'agency' && (
        <AgencySelect label={t('planReports.agency')} on={plan.issuedOn} value={agencyId} onChange={setAgencyId} />
      )}
      <Textarea
        label={t('planReports.subject')}
        required
        autosize
        minRows={1}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
      />
      {isRequest ? (
        <DateInput label={t('planReports.dueDay')} required value={day} onChange={setDay} />
      ) : (
        <>
          <TextInput
            label={t('planReports.receiver')}
            required
            value={receiver}
            onChange={(event) => setReceiver(event.currentTarget.value)}
          />
          <TextInput
            label={t('planReports.through')}
            value={through}
            onChange={(event) => setThrough(event.currentTarget.value)}
          />
          <NativeSelect
            label={t('planReports.periodKind')}
            value={period}
            onChange={(event) => setPeriod(event.currentTarget.value as PeriodKind)}
            data={PERIOD_KINDS.filter((each) => each !== 'ad-hoc' || period === 'ad-hoc').map((each) => ({
              value: each,
              label: words(PERIOD_KIND_NAMES[each]),
            }))}
          />
          <DueFields due={due} onChange={setDue} />
        </>
      )}
    </ActDialog>
  );
}

function DueFields({ due, onChange }: { readonly due: Due; readonly onChange: (due: Due) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <NativeSelect
        label={t('planReports.dueKind')}
        value={due.kind}
        onChange={(event) => onChange({ ...due, kind: event.currentTarget.value as DueKind })}
        data={DUES.map((each) => ({ value: each, label: t(`planReports.dueKindOf.${each}`) }))}
      />
      {due.kind !== 'unknown' && (
        <div className="row">
          <NumberInput
            label={t('planReports.day')}
            min={1}
            max={31}
            w="6rem"
            value={due.day}
            onChange={(day) => onChange({ ...due, day: Number(day) })}
          />
          {due.kind === 'day-of-year' && (
            <NumberInput
              label={t('planReports.month')}
              min={1}
              max={12}
              w="6rem"
              value={due.month}
              onChange={(month) => onChange({ ...due, month: Number(month) })}
            />
          )}
        </div>
      )}
      {due.kind !== 'unknown' && (
        <Checkbox
          label={t('planReports.before')}
          checked={due.before}
          onChange={(event) => onChange({ ...due, before: event.currentTarget.checked })}
        />
      )}
      {due.kind === 'day-of-year' && (
        <Checkbox
          label={t('planReports.nextYear')}
          checked={due.nextYear}
          onChange={(event) => onChange({ ...due, nextYear: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function dueOf(obligation: Obligation | undefined): Due {
  const blank: Due = { kind: 'unknown', day: 15, month: 12, before: false, nextYear: false };
  const rule = obligation?.dueRule ?? null;
  if (rule === null || rule.kind === 'on-day') return blank;
  return rule.kind === 'day-of-year' ? { ...rule } : { ...blank, ...rule };
}

function ruleOf({ kind, day, month, before, nextYear }: Due) {
  if (kind === 'unknown') return null;
  return kind === 'day-of-year' ? { kind, day, month, before, nextYear } : { kind, day, before };
}
