import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { downloadDraft, downloadRecord, getDraft, renewDraft } from '#contract/plans/drafting/drafts.ts';
import { useAct, useAnswer } from '../../../api/queries.ts';
import { saveFile } from '../../../api/save-file.ts';
import { announce } from '../../../ui/announce.ts';
import { Answered } from '../../../ui/answered.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Notice, Refusal } from '../../../ui/notice.tsx';
import { Page, Section } from '../../../ui/page.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { DraftSide } from './draft-side.tsx';
import { DraftText } from './draft-text.tsx';
import type { DraftFigure } from './draft-words.tsx';
import classes from './drafting.module.css';
import { FigureSource } from './figure-source.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { PartsDialog } from './parts-dialog.tsx';
import { useEditing } from './use-editing.ts';

/** Soạn dự thảo: outline on the left, the text with its figures, what is open on the right. */
export function DraftPage() {
  const { draftId } = useParams({ from: '/plans/drafts/$draftId' });
  const [version, setVersion] = useState<number>();
  const query = useAnswer(getDraft, { draftId, ...(version === undefined ? {} : { version }) });
  return (
    <Answered query={query} lines={14}>
      {({ draft }) => <OpenDraft draft={draft} onVersion={setVersion} />}
    </Answered>
  );
}

function OpenDraft({
  draft,
  onVersion,
}: {
  readonly draft: Draft;
  readonly onVersion: (version: number | undefined) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const editing = useEditing(draft);
  const [figure, setFigure] = useState<DraftFigure>();
  const [shown, setShown] = useState<string>();
  const figures = useMemo(() => new Map(draft.figures.map((one) => [one.key, one])), [draft.figures]);
  function show(key: string) {
    setShown(key);
    document.getElementById(`p-${key}`)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  }
  return (
    <Page
      title={`${t('planDrafts.list')} ${draft.year}`}
      trail={
        <>
          <Link to="/plans">{t('plans.list')}</Link> · <Link to="/plans/drafts">{t('planDrafts.list')}</Link>
        </>
      }
      lead={
        <span className="row">
          <span>{draft.area.fullName}</span>
          <Tag tone={draft.status === 'issued' ? 'good' : 'waiting'}>{t(`planDrafts.statusOf.${draft.status}`)}</Tag>
          <span className="small">
            {t('planDrafts.version')} {draft.version} · {t('planDrafts.round')} {draft.round.id}
          </span>
        </span>
      }
      actions={<DraftActs draft={draft} />}
    >
      {draft.isSynthetic && <Notice tone="synthetic">{t('planDrafts.synthetic')}</Notice>}
      {draft.plan && (
        <Notice
          tone="done"
          action={
            <Link to="/plans/$planId" params={{ planId: draft.plan.id }}>
              {t('planDrafts.toPlan')}
            </Link>
          }
        >
          {t('planDrafts.issuedNotice', { number: draft.plan.number, date: date(draft.plan.issuedOn) })}
        </Notice>
      )}
      {draft.version !== draft.versions[0]?.version && (
        <Notice
          tone="info"
          action={
            <Button size="xs" variant="default" onClick={() => onVersion(undefined)}>
              {t('planDrafts.version')} {draft.versions[0]?.version}
            </Button>
          }
        >
          {t('planDrafts.earlier', { version: draft.version })}
        </Notice>
      )}
      {draft.newerRound !== null && <Renew draft={draft} />}
      {editing.isConflict && (
        <Notice tone="warning" title={t('planDrafts.conflict', { who: draft.savedBy, version: draft.version })} live>
          {t('planDrafts.conflictLead')}
        </Notice>
      )}
      {editing.isConflict ? null : <Refusal error={editing.refusal} />}
      <div className={classes.panes}>
        <nav data-pane="outline" className={`${classes.sticky} no-print`} aria-label={t('planDrafts.outline')}>
          <Section title={t('planDrafts.outline')}>
            <ul className={classes.outline}>
              {draft.paragraphs
                .filter(({ style, removed }) => !removed && (style === 'section' || style === 'item'))
                .map(({ key, label, text, style }) => (
                  <li key={key} data-depth={style === 'section' ? 0 : 1}>
                    <button type="button" onClick={() => show(key)}>
                      {label} {shortened(text)}
                    </button>
                  </li>
                ))}
              {draft.annexes.map(({ label, title }) => (
                <li key={label} data-depth={0}>
                  <button type="button" title={title} onClick={() => show(label)}>
                    {label}
                  </button>
                </li>
              ))}
            </ul>
          </Section>
        </nav>
        <div>
          <Section
            title={t('planDrafts.text')}
            lead={draft.mayEdit ? t('planDrafts.textLead') : t('planDrafts.figureLead')}
          >
            <DraftText draft={draft} figures={figures} editing={editing} shown={shown} onFigure={setFigure} />
          </Section>
          {editing.pending.length > 0 && draft.mayEdit && (
            <div className={`${classes.bar} row spread no-print`} role="status">
              <span>
                {editing.isConflict && (
                  <span className="strong">
                    {t('planDrafts.conflict', { who: draft.savedBy, version: draft.version })}.{' '}
                  </span>
                )}
                {t('planDrafts.unsaved', { count: editing.pending.length })}
              </span>
              <span className="row">
                <Button variant="default" size="sm" onClick={editing.discard}>
                  {t('planDrafts.discard')}
                </Button>
                <Button
                  size="sm"
                  loading={editing.isSaving}
                  onClick={async () => {
                    const version = await editing.save();
                    if (version !== undefined) announce(t('planDrafts.saved', { version }));
                  }}
                >
                  {t('planDrafts.save')}
                </Button>
              </span>
            </div>
          )}
        </div>
        <div data-pane="side" className={`${classes.sticky} no-print`}>
          <DraftSide draft={draft} onParagraph={show} onVersion={onVersion} />
        </div>
      </div>
      {figure && <FigureSource figure={figure} area={draft.area} onClose={() => setFigure(undefined)} />}
    </Page>
  );
}

function shortened(text: string): string {
  const plain = text.replace(/⟦[^⟧]+⟧/g, '…');
  return plain.length > 48 ? `${plain.slice(0, 48)}…` : plain;
}

function DraftActs({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const download = useAct(downloadDraft);
  const record = useAct(downloadRecord);
  const [dialog, setDialog] = useState<'parts' | 'issue'>();
  const close = () => setDialog(undefined);
  return (
    <>
      <Button
        variant="default"
        loading={download.isRunning}
        onClick={async () => {
          const file = await download.run({ draftId: draft.id, version: draft.version });
          if (file) saveFile(file);
        }}
      >
        {t('planDrafts.download')}
      </Button>
      <Button
        variant="default"
        loading={record.isRunning}
        onClick={async () => {
          const file = await record.run({ draftId: draft.id });
          if (file) saveFile(file);
        }}
      >
        {t('planDrafts.record')}
      </Button>
      {draft.mayEdit && (
        <>
          <Button variant="default" onClick={() => setDialog('parts')}>
            {t('planDrafts.parts')}
          </Button>
          <Button onClick={() => setDialog('issue')}>{t('planDrafts.issue')}</Button>
        </>
      )}
      {dialog === 'parts' && <PartsDialog draft={draft} onClose={close} />}
      {dialog === 'issue' && <IssueDialog draft={draft} onClose={close} />}
      <Refusal error={download.refusal ?? record.refusal} />
    </>
  );
}

function Renew({ draft }: { readonly draft: Draft }) {
  const { t } = useTranslation();
  const act = useAct(renewDraft);
  return (
    <Notice
      tone="warning"
      action={
        <Button
          size="xs"
          loading={act.isRunning}
          onClick={async () => {
            if (await act.run({ draftId: draft.id, version: draft.version })) announce(t('planDrafts.renewed'));
          }}
        >
          {t('planDrafts.renew')}
        </Button>
      }
    >
      {t('planDrafts.renewLead', { round: draft.newerRound })}
      <Refusal error={act.refusal} />
    </Notice>
  );
}
