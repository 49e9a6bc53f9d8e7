import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importVillages } from '#contract/areas/villages.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAct } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';

/** Villages from a spreadsheet: a dry run first, then the same file for good. */
export function VillageImport() {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  const act = useAct(importVillages);
  const [validFrom, setValidFrom] = useState('');
  const [tried, setTried] = useState<{ file: File; answer: CallAnswer<typeof importVillages> }>();
  async function send(file: File, isDryRun: boolean) {
    const answer = await act.run({ validFrom, isDryRun, file });
    if (!answer) return;
    setTried(isDryRun ? { file, answer } : undefined);
    if (!isDryRun) announce(t('areas.villagesImported', { added: count(answer.added) }));
  }
  return (
    <Section title={t('areas.importVillages')} lead={t('areas.importVillagesLead')}>
      <div className="stack">
        <div style={{ maxWidth: '14rem' }}>
          <DateInput label={t('accounts.validFrom')} required value={validFrom} onChange={setValidFrom} />
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
                {t('areas.villagesTried', {
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
