import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { Tag } from '../../../ui/tag.tsx';
import { DraftAnnex } from './draft-annex.tsx';
import { DraftParagraph } from './draft-paragraph.tsx';
import type { DraftFigure } from './draft-words.tsx';
import classes from './drafting.module.css';
import type { Editing } from './use-editing.ts';

/** The paper as it will be printed: bases, paragraphs, recipients, annexes. */
export function DraftText(props: {
  readonly draft: Draft;
  readonly figures: ReadonlyMap<string, DraftFigure>;
  readonly editing: Editing;
  readonly shown: string | undefined;
  readonly onFigure: (figure: DraftFigure) => void;
}) {
  const { draft, figures, onFigure } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.sheet}>
      {draft.title.map((line) => (
        <p key={line} className={classes.title}>
          {line}
        </p>
      ))}
      {draft.bases.map(({ printed, source }) => (
        <p key={printed} className={classes.basis} title={source}>
          {printed}
        </p>
      ))}
      <p className={classes.paragraph}>{draft.opening}</p>
      {draft.paragraphs.map((paragraph) => (
        <DraftParagraph
          key={paragraph.key}
          paragraph={paragraph}
          draft={draft}
          figures={figures}
          editing={props.editing}
          isShown={props.shown === paragraph.key}
          onFigure={onFigure}
        />
      ))}
      <Recipients draft={draft} editing={props.editing} />
      {draft.annexes.map((annex) => (
        <DraftAnnex key={annex.label} annex={annex} draft={draft} figures={figures} onFigure={onFigure} />
      ))}
      <p className="visually-hidden">{t('planDrafts.figureLead')}</p>
    </div>
  );
}

function Recipients({ draft, editing }: { readonly draft: Draft; readonly editing: Editing }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string>();
  const pending = editing.pending.find(({ operation }) => operation.op === 'recipients')?.operation;
  const lines = pending?.op === 'recipients' ? pending.lines : draft.recipients;
  return (
    <div className={classes.paragraph} data-mark={pending ? 'pending' : undefined} id="p-recipients">
      <p className="strong">{t('planDrafts.recipients')}:</p>
      {typed === undefined ? (
        <>
          <ul style={{ margin: 0, paddingLeft: '1.2rem', listStyle: '"- "' }}>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <div className={`${classes.meta} no-print`}>
            {pending && <Tag tone="poor">{t('planDrafts.pending')}</Tag>}
            {draft.mayEdit && (
              <Button size="compact-sm" variant="subtle" onClick={() => setTyped(lines.join('\n'))}>
                {t('planDrafts.edit')}
              </Button>
            )}
          </div>
        </>
      ) : (
        <div className={`${classes.editor} stack tight`}>
          <Textarea
            label={t('planDrafts.recipients')}
            description={t('planDrafts.recipientsLead')}
            autosize
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className="row">
            <Button
              size="sm"
              onClick={() => {
                const next = typed.split('\n').map((line) => line.trim());
                editing.put({ op: 'recipients', lines: next.filter((line) => line !== '') }, null);
                setTyped(undefined);
              }}
            >
              {t('planDrafts.use')}
            </Button>
            <Button size="sm" variant="default" onClick={() => setTyped(undefined)}>
              {t('planDrafts.cancel')}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
