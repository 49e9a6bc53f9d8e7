import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { importStaff } from '#contract/committees/staff.ts';
import type { CallAnswer } from '../api/call.ts';
import type { Act } from '../api/queries.ts';
import { announce } from './announce.ts';
import { DataTable } from './data-table/data-table.tsx';
import { DateInput } from './date-input.tsx';
import { FileDrop } from './file-drop.tsx';
import { useFormat } from './format.ts';
import { Refusal } from './notice.tsx';
import { Section } from './page.tsx';

type Answer = Pick<CallAnswer<typeof importStaff>, 'rows' | 'added' | 'unchanged' | 'refused' | 'issues'>;

/** A list from a spreadsheet, valid from a day: a dry run first, then the same file for good. */
export function ListImport(props: {
  readonly title: string;
  readonly lead: string;
  readonly dayLabel: string;
  readonly act: Pick<Act<typeof importStaff>, 'isRunning' | 'refusal'> & {
    run(input: { validFrom: string; isDryRun: boolean; file: File }): Promise<Answer | undefined>;
  };
  readonly tried: (counts: { rows: string; added: string; unchanged: string; refused: string }) => string;
  readonly done: (counts: { added: string }) => string;
}) {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const { act } = props;
  const [validFrom, setValidFrom] = useState('');
  const [tried, setTried] = useState<{ file: File; answer: Answer }>();
  async function send(file: File, isDryRun: boolean) {
    const answer = await act.run({ validFrom, isDryRun, file });
    if (!answer) return;
    setTried(isDryRun ? { file, answer } : undefined);
    if (!isDryRun) announce(props.done({ added: count(answer.added) }));
  }
  return (
    <Section title={props.title} lead={props.lead}>
      <div className="stack">
        <div style={{ maxWidth: '14rem' }}>
          <DateInput label={props.dayLabel} required value={validFrom} onChange={setValidFrom} />
        </div>
        <FileDrop
          label={t('imports.file')}
          accept=".csv,.xlsx"
          onFile={(file) => send(file, true)}
          isRunning={act.isRunning}
        />
        <Refusal error={act.refusal} />
        {tried && (
          <>
            <div className="row">
              <p>
                {props.tried({
                  rows: count(tried.answer.rows),
                  added: count(tried.answer.added),
                  unchanged: count(tried.answer.unchanged),
                  refused: count(tried.answer.refused),
                })}
              </p>
              <Button
                loading={act.isRunning}
                disabled={tried.answer.added === 0}
                onClick={() => send(tried.file, false)}
              >
                {t('imports.apply')}
              </Button>
            </div>
            {tried.answer.issues.length > 0 && (
              <DataTable
                name={t('imports.issues')}
                rows={tried.answer.issues}
                rowKey={(issue) => `${issue.row}:${issue.column}:${issue.code}`}
                columns={[
                  { key: 'row', header: t('imports.row'), primary: true, value: (issue) => issue.row },
                  { key: 'column', header: t('imports.column'), value: (issue) => issue.column },
                  { key: 'found', header: t('imports.found'), value: (issue) => issue.found },
                  { key: 'expected', header: t('imports.expected'), value: (issue) => words(issue.expected) },
                ]}
              />
            )}
          </>
        )}
      </div>
    </Section>
  );
}
