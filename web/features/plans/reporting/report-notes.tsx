import { Button, NativeSelect, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '#contract/plans/plan.ts';
import { listKeptNotes, type Note, withdrawNote, writeNote } from '#contract/plans/reporting/results-report.ts';
import { NOTE_KINDS, type NoteKind } from '#domain/plans/reporting/report-input.ts';
import type { ResultPeriod } from '#domain/plans/reporting/report-kind.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Refusal } from '../../../ui/notice.tsx';
import { Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import classes from './reporting.module.css';

interface Props {
  readonly plan: Plan;
  readonly period: ResultPeriod;
  readonly year: number;
  readonly notes: readonly Note[];
}

/** Limits, lessons, measures: written once, kept, used again. */
export function ReportNotes({ plan, period, year, notes }: Props) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const kept = useAnswer(listKeptNotes, { planId: plan.id });
  const write = useAct(writeNote);
  const withdraw = useAct(withdrawNote);
  const here = new Set(notes.flatMap(({ id, takenFrom }) => [id, takenFrom]));
  const others = (kept.data?.notes ?? []).filter(({ id }) => !here.has(id));
  return (
    <Section
      title={t('planReports.notes')}
      lead={t('planReports.notesLead')}
      flush
      actions={plan.mayEdit && <Button onClick={() => setOpen(true)}>{t('planReports.addNote')}</Button>}
    >
      <Refusal error={write.refusal ?? withdraw.refusal} />
      <ul className={classes.notes}>
        {notes.length === 0 && <li className="soft">{t('planReports.noNotes')}</li>}
        {notes.map((note) => (
          <Line key={note.id} note={note}>
            {plan.mayEdit && (
              <Button
                size="compact-sm"
                variant="subtle"
                onClick={() => withdraw.run({ planId: plan.id, noteId: note.id })}
              >
                {t('planReports.withdraw')}
              </Button>
            )}
          </Line>
        ))}
      </ul>
      {others.length > 0 && (
        <details className="no-print">
          <summary style={{ padding: '0.6rem 1rem' }}>
            {t('planReports.kept')} ({others.length})
          </summary>
          <ul className={classes.notes}>
            {others.map((note) => (
              <Line key={note.id} note={note}>
                {plan.mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() =>
                      write.run({ planId: plan.id, period, year, kind: note.kind, text: note.text, takenFrom: note.id })
                    }
                  >
                    {t('planReports.useAgain')}
                  </Button>
                )}
              </Line>
            ))}
          </ul>
        </details>
      )}
      {isOpen && <NoteDialog planId={plan.id} period={period} year={year} onClose={() => setOpen(false)} />}
    </Section>
  );
}

function Line({ note, children }: { readonly note: Note; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return (
    <li>
      <div className="row">
        <Tag tone="quiet">{t(`planReports.noteKind.${note.kind}`)}</Tag>
        {note.takenFrom !== null && <span className="soft small">{t('planReports.usedAgain')}</span>}
      </div>
      <span>{note.text}</span>
      <div className="row soft small">
        {note.by}, {time(note.at)} {children}
      </div>
    </li>
  );
}

function NoteDialog(props: {
  readonly planId: string;
  readonly period: ResultPeriod;
  readonly year: number;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const act = useAct(writeNote);
  const [kind, setKind] = useState<NoteKind>('limit');
  const [text, setText] = useState('');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planReports.addNote')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const { planId, period, year } = props;
        if (await act.run({ planId, period, year, kind, text })) props.onClose();
      }}
    >
      <NativeSelect
        label={t('planReports.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as NoteKind)}
        data={NOTE_KINDS.map((each) => ({ value: each, label: t(`planReports.noteKind.${each}`) }))}
      />
      <Textarea
        label={t('planReports.noteText')}
        required
        autosize
        minRows={3}
        maxRows={12}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
