import { Button, Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type getRecipients, saveRecipients } from '#contract/plans/reporting/recipients.ts';
import {
  PURPOSE_WORDS,
  printRecipients,
  RECIPIENT_GROUPS,
  RECIPIENT_PURPOSES,
  type RecipientEntry,
  type RecipientGroup,
  type RecipientPurpose,
} from '#domain/plans/reporting/recipients.ts';
import { useAct } from '../../../api/queries.ts';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import classes from './reporting.module.css';

type Answer = (typeof getRecipients)['output']['_output'];

/** The list as data, and as it prints. */
export function RecipientsForm({ answer }: { readonly answer: Answer }) {
  const { plan, version } = answer;
  const { t } = useTranslation();
  const { words } = useFormat();
  const save = useAct(saveRecipients);
  const [entries, setEntries] = useState<readonly RecipientEntry[]>(answer.list.entries);
  const [hasAddressee, setAddressee] = useState(answer.list.hasAddressee);
  const [units, setUnits] = useState(answer.list.archive.units.join(', '));
  const [drafter, setDrafter] = useState(answer.list.archive.drafter ?? '');
  const [copies, setCopies] = useState<number | ''>(answer.list.archive.copies ?? '');
  const list = {
    hasAddressee,
    entries: [...entries],
    archive: {
      units: units
        .split(',')
        .map((unit) => unit.trim())
        .filter((unit) => unit !== ''),
      drafter: drafter.trim() === '' ? null : drafter.trim(),
      copies: copies === '' ? null : copies,
    },
  };
  const change = (at: number, part: Partial<RecipientEntry>) =>
    setEntries((before) => before.map((entry, index) => (index === at ? { ...entry, ...part } : entry)));
  return (
    <Section
      title={t('planReports.recipients')}
      lead={`${t('planReports.recipientsLead')} ${answer.savedBy === null ? t('planReports.readFromPlan') : t('planReports.savedBy', { who: answer.savedBy })}.`}
    >
      <Checkbox
        label={t('planReports.asAbove')}
        checked={hasAddressee}
        disabled={!plan.mayEdit}
        onChange={(event) => setAddressee(event.currentTarget.checked)}
      />
      {entries.map((entry, at) => (
        <div key={at} className={classes.entry}>
          <TextInput
            label={t('planReports.recipient')}
            value={entry.name}
            readOnly={!plan.mayEdit}
            onChange={(event) => change(at, { name: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('planReports.purpose')}
            value={entry.purpose ?? ''}
            disabled={!plan.mayEdit}
            onChange={(event) =>
              change(at, { purpose: (event.currentTarget.value || null) as RecipientPurpose | null })
            }
            data={[
              { value: '', label: t('planReports.noPurpose') },
              ...RECIPIENT_PURPOSES.map((each) => ({ value: each, label: words(PURPOSE_WORDS[each]) })),
            ]}
          />
          <NativeSelect
            label={t('planReports.group')}
            value={entry.group ?? ''}
            disabled={!plan.mayEdit}
            onChange={(event) => change(at, { group: (event.currentTarget.value || null) as RecipientGroup | null })}
            data={[
              { value: '', label: t('planReports.noGroup') },
              ...RECIPIENT_GROUPS.map((each) => ({ value: each, label: t(`planReports.groupOf.${each}`) })),
            ]}
          />
          {plan.mayEdit && (
            <Button
              variant="subtle"
              aria-label={`${t('planReports.remove')}: ${entry.name}`}
              onClick={() => setEntries((before) => before.filter((_, index) => index !== at))}
            >
              {t('planReports.remove')}
            </Button>
          )}
          <Members answer={answer} entry={entry} />
        </div>
      ))}
      <div className={classes.entry}>
        <TextInput
          label={t('planReports.archive')}
          value={units}
          readOnly={!plan.mayEdit}
          onChange={(event) => setUnits(event.currentTarget.value)}
        />
        <TextInput
          label={t('planReports.drafter')}
          value={drafter}
          readOnly={!plan.mayEdit}
          onChange={(event) => setDrafter(event.currentTarget.value)}
        />
        <NumberInput
          label={t('planReports.copies')}
          min={1}
          max={9999}
          value={copies}
          readOnly={!plan.mayEdit}
          onChange={(value) => setCopies(value === '' ? '' : Number(value))}
        />
      </div>
      <div className="stack" style={{ marginTop: '0.8rem' }}>
        <p className="small soft">
          {t('planReports.printed')}: {printRecipients(list).join('; ')}.
        </p>
        <p className="small soft">
          {t('planReports.printedOnReport')}: {answer.printedOnReport.join('; ')}.
        </p>
        <Refusal error={save.refusal} />
        {plan.mayEdit && (
          <div className="row">
            <Button
              variant="default"
              onClick={() => setEntries((before) => [...before, { name: '', purpose: null, group: null }])}
            >
              {t('planReports.addRecipient')}
            </Button>
            <Button loading={save.isRunning} onClick={() => save.run({ planId: plan.id, list, version })}>
              {t('ui.save')}
            </Button>
          </div>
        )}
      </div>
    </Section>
  );
}

function Members({ answer, entry }: { readonly answer: Answer; readonly entry: RecipientEntry }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const found = answer.expanded.find(({ name }) => name === entry.name);
  if (entry.group === null || entry.group === 'portal' || found === undefined) return null;
  if (found.members === null) return <span className="soft small">{t('planReports.membersUnknown')}</span>;
  return (
    <details style={{ gridColumn: '1 / -1' }}>
      <summary className="soft small">{t('planReports.members', { count: found.members.length })}</summary>
      <p className="small">{found.members.map((member) => words(member)).join('; ')}</p>
    </details>
  );
}
