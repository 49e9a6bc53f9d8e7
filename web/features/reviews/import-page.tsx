import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  applyImport,
  downloadImportErrors,
  getImport,
  type ImportRecord,
  undoImport,
} from '#contract/reviews/imports.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { saveFile } from '../../api/save-file.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { Answered } from '../../ui/answered.tsx';
import { Figure, Figures } from '../../ui/figure.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice, Refusal } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { ImportChanges } from './import-changes.tsx';
import { ImportIssues } from './import-issues.tsx';
import { ImportStatusTag } from './import-status-tag.tsx';

export function ImportPage() {
  const { importId } = useParams({ from: '/imports/$importId' });
  const { t } = useTranslation();
  const { time } = useFormat();
  const query = useAnswer(getImport, { importId });
  const record = query.data?.import;
  return (
    <Page
      trail={
        record && (
          <>
            <Link to="/rounds/$roundId" params={{ roundId: record.roundId }}>
              {record.roundId}
            </Link>{' '}
            ›{' '}
            <Link to="/rounds/$roundId/imports" params={{ roundId: record.roundId }}>
              {t('imports.list')}
            </Link>
          </>
        )
      }
      title={record?.fileName ?? t('imports.list')}
      lead={
        record && (
          <span className="row">
            <ImportStatusTag status={record.status} />
            <span>
              {t(`imports.${record.kind}Short`)} · {time(record.createdAt)}
            </span>
          </span>
        )
      }
      actions={record && <ImportActs record={record} />}
    >
      <Answered query={query}>
        {({ import: loaded }) => (
          <>
            <ImportState record={loaded} />
            <ImportFigures record={loaded} />
            <ImportIssues record={loaded} />
            <ImportChanges record={loaded} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function ImportActs({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const [asking, setAsking] = useState<'apply' | 'undo'>();
  const apply = useAct(applyImport);
  const undo = useAct(undoImport);
  const download = useAct(downloadImportErrors);
  const { created, changed, refused } = record.summary;
  const told = { created: count(created), changed: count(changed) };

  async function runApply() {
    if (!(await apply.run({ importId: record.id }))) return;
    announce(t('imports.appliedToast', told));
    setAsking(undefined);
  }
  async function runUndo() {
    if (!(await undo.run({ importId: record.id }))) return;
    announce(t('imports.undoneToast'));
    setAsking(undefined);
  }
  async function runDownload() {
    const file = await download.run({ importId: record.id });
    if (file) saveFile(file);
  }
  return (
    <>
      {record.summary.issuesByKind.length > 0 && (
        <Button
          variant="default"
          leftSection={<IconDownload size={17} aria-hidden />}
          loading={download.isRunning}
          onClick={runDownload}
        >
          {t('imports.downloadErrors')}
        </Button>
      )}
      {record.mayApply && <Button onClick={() => setAsking('apply')}>{t('imports.apply')}</Button>}
      {record.mayUndo && (
        <Button variant="default" onClick={() => setAsking('undo')}>
          {t('imports.undo')}
        </Button>
      )}
      <Refusal error={download.refusal} />
      <ActDialog
        opened={asking === 'apply'}
        onClose={() => setAsking(undefined)}
        title={t('imports.applyTitle')}
        actLabel={t('imports.apply')}
        onAct={runApply}
        act={apply}
      >
        <p>{t('imports.applyLead', told)}</p>
        {refused > 0 && <Notice tone="warning">{t('imports.applyRefused', { refused: count(refused) })}</Notice>}
      </ActDialog>
      <ActDialog
        opened={asking === 'undo'}
        onClose={() => setAsking(undefined)}
        title={t('imports.undoTitle')}
        actLabel={t('imports.undo')}
        onAct={runUndo}
        act={undo}
        danger
      >
        <p>{t('imports.undoLead')}</p>
      </ActDialog>
    </>
  );
}

/** Why an import cannot be applied or undone any more, and who can lift it. */
function ImportState({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  if (record.status === 'previewed' && !record.mayApply)
    return <Notice tone="warning">{t('imports.mayNotApply')}</Notice>;
  if (record.status === 'applied' && !record.mayUndo) return <Notice tone="info">{t('imports.mayNotUndo')}</Notice>;
  return null;
}

function ImportFigures({ record }: { readonly record: ImportRecord }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const { summary } = record;
  return (
    <Figures>
      <Figure
        label={t('imports.rows')}
        value={count(summary.rows)}
        note={`${t('imports.accepted')}: ${count(summary.accepted)}`}
      />
      <Figure
        label={t('imports.refused')}
        value={count(summary.refused)}
        {...(summary.refused > 0 ? { tone: 'poor' as const } : {})}
      />
      <Figure label={t('imports.created')} value={count(summary.created)} tone="good" />
      <Figure
        label={t('imports.changed')}
        value={count(summary.changed)}
        note={`${t('imports.unchanged')}: ${count(summary.unchanged)}`}
      />
      {record.kind === 'register' && (
        <>
          <Figure
            label={t('imports.poor')}
            value={count(summary.poor)}
            note={`${t('imports.nearPoor')}: ${count(summary.nearPoor)}`}
          />
          <Figure label={t('imports.absent')} value={count(summary.absent)} />
        </>
      )}
    </Figures>
  );
}
