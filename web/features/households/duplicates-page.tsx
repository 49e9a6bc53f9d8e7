import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findDuplicates, listDuplicates } from '#contract/households/duplicates.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAct, usePages } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { LoadMore } from '../../ui/load-more.tsx';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePermission, useSession } from '../access/use-session.ts';
import { PairDialog } from './pair-dialog.tsx';

type Pair = CallAnswer<typeof listDuplicates>['pairs'][number];
const REASONS = ['identity-number', 'same-name-birth', 'similar-name-birth-place'] as const;

/** Pairs of households that may be one; the search ran before, this page only reads. */
export function DuplicatesPage() {
  const { t } = useTranslation();
  const { decimal } = useFormat();
  const [reason, setReason] = useState<Pair['reason'] | ''>('');
  const [comparing, setComparing] = useState<Pair>();
  const pages = usePages(listDuplicates, { limit: 50, ...(reason ? { reason } : {}) });
  const rows = pages.data?.pages.flatMap((page) => page.pairs) ?? [];
  const side = (each: Pair['first']) =>
    each.headName === null
      ? `${t('households.outside')} · ${each.communeName}`
      : `${each.headName} · ${each.code} · ${each.communeName}${each.personName ? ` (${each.personName})` : ''}`;
  return (
    <Page
      trail={<Link to="/households">{t('households.search')}</Link>}
      title={t('households.duplicates')}
      lead={t('households.duplicatesLead')}
      actions={<SearchAgain />}
    >
      <Section flush>
        {pages.isError && rows.length === 0 ? (
          <Refusal error={pages.error} title={t('ui.notComputed')} onRetry={() => pages.refetch()} />
        ) : (
          <DataTable
            fromServer
            name={t('households.duplicates')}
            rows={rows}
            rowKey={(pair) => `${pair.firstId}:${pair.secondId}`}
            filters={
              <NativeSelect
                aria-label={t('ui.reason')}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value as Pair['reason'] | '')}
                data={[
                  { value: '', label: `${t('ui.reason')}: ${t('ui.all')}` },
                  ...REASONS.map((value) => ({ value, label: t(`households.reasons.${value}`) })),
                ]}
              />
            }
            columns={[
              { key: 'first', header: t('households.first'), primary: true, value: (pair) => side(pair.first) },
              { key: 'second', header: t('households.second'), value: (pair) => side(pair.second) },
              { key: 'reason', header: t('ui.reason'), value: (pair) => t(`households.reasons.${pair.reason}`) },
              {
                key: 'likeness',
                header: t('households.likeness'),
                align: 'right',
                value: (pair) => pair.likeness,
                cell: (pair) => `${decimal(pair.likeness * 100, 0)}%`,
              },
              {
                key: 'compare',
                header: t('households.compare'),
                acts: true,
                value: () => null,
                cell: (pair) =>
                  pair.judgeable ? (
                    <Button size="compact-sm" onClick={() => setComparing(pair)}>
                      {t('households.compare')}
                    </Button>
                  ) : (
                    <span className="soft small">{t('households.notJudgeable')}</span>
                  ),
              },
            ]}
            empty={
              !pages.isLoading && <Empty title={t('households.noDuplicates')}>{t('households.noDuplicatesLead')}</Empty>
            }
            footer={pages.hasNextPage && <LoadMore pages={pages} />}
          />
        )}
      </Section>
      {comparing && (
        <PairDialog firstId={comparing.firstId} secondId={comparing.secondId} onClose={() => setComparing(undefined)} />
      )}
    </Page>
  );
}

function SearchAgain() {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(findDuplicates);
  const mayRelocate = usePermission('household.relocate');
  const provinceId = useSession().assignments.find((each) => each.level === 'province')?.areaId;
  if (!mayRelocate || provinceId == null) return null;
  return (
    <>
      <Button
        variant="default"
        loading={act.isRunning}
        onClick={async () => {
          const answer = await act.run({ provinceId });
          if (answer) announce(t('households.foundToast', { pairs: count(answer.pairs) }));
        }}
      >
        {t('households.findDuplicates')}
      </Button>
      <Refusal error={act.refusal} />
    </>
  );
}
