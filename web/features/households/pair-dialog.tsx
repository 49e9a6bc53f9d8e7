import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { comparePair, judgePair } from '#contract/households/duplicates.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { usePermission } from '../access/use-session.ts';

/** Two files side by side with what differs marked, and the verdict. */
export function PairDialog({
  firstId,
  secondId,
  onClose,
}: {
  readonly firstId: string;
  readonly secondId: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const mayJudge = usePermission('household.edit');
  const query = useAnswer(comparePair, { firstId, secondId });
  const act = useAct(judgePair);
  const [verdict, setVerdict] = useState<'same' | 'different' | ''>('');
  const [reason, setReason] = useState('');
  async function run() {
    if (verdict === '') return;
    if (!(await act.run({ firstId, secondId, verdict, reason }))) return;
    announce(t('households.judgedToast'));
    onClose();
  }
  return (
    <ActDialog
      size="xl"
      onClose={onClose}
      title={t('households.compareTitle')}
      actLabel={t('households.judge')}
      onAct={run}
      act={act}
      disabled={!mayJudge || verdict === '' || reason.trim() === ''}
    >
      <Answered query={query}>
        {({ fields, people, verdict: earlier }) => (
          <>
            {earlier && (
              <Notice tone="info">
                {t('households.verdict', {
                  verdict: t(`households.${earlier.verdict}`),
                  who: earlier.actorName,
                  when: time(earlier.at),
                })}
              </Notice>
            )}
            <DataTable
              compact
              name={t('households.compareTitle')}
              rows={[
                ...fields,
                ...people.map((pair) => ({
                  field: t('households.member'),
                  first: personText(pair.first),
                  second: personText(pair.second),
                  differs: pair.differing.length > 0,
                })),
              ]}
              rowKey={(row) => `${row.field}:${String(row.first)}:${String(row.second)}`}
              rowTone={(row) => (row.differs ? 'attention' : undefined)}
              columns={[
                {
                  key: 'field',
                  header: t('households.field'),
                  primary: true,
                  value: (row) => `${row.field}${row.differs ? ` (${t('households.differs')})` : ''}`,
                },
                { key: 'first', header: t('households.first'), value: (row) => asText(row.first) },
                { key: 'second', header: t('households.second'), value: (row) => asText(row.second) },
              ]}
            />
          </>
        )}
      </Answered>
      {mayJudge && (
        <>
          <NativeSelect
            label={t('households.judge')}
            required
            value={verdict}
            onChange={(event) => setVerdict(event.currentTarget.value as typeof verdict)}
            data={[
              { value: '', label: t('households.choose') },
              { value: 'same', label: t('households.same') },
              { value: 'different', label: t('households.different') },
            ]}
          />
          <Textarea
            label={t('ui.reason')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  );
}

const asText = (value: unknown): string =>
  value === null || value === undefined || value === '' ? '–' : String(value);

function personText(person: Record<string, unknown> | null): string {
  if (person === null) return '–';
  return [person.name, person.birth, person.relation].filter(Boolean).map(String).join(' · ');
}
