import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftParagraph as Paragraph } from '#contract/plans/drafting/draft.ts';
import { useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import { type DraftFigure, DraftWords } from './draft-words.tsx';
import classes from './drafting.module.css';
import { ParagraphEditor } from './paragraph-editor.tsx';
import type { Editing } from './use-editing.ts';

/** One paragraph: read, edited in place, removed or taken back; what is not saved yet lies on top. */
export function DraftParagraph(props: {
  readonly paragraph: Paragraph;
  readonly draft: Draft;
  readonly figures: ReadonlyMap<string, DraftFigure>;
  readonly editing: Editing;
  readonly isShown: boolean;
  readonly onFigure: (figure: DraftFigure) => void;
}) {
  const { paragraph, draft, editing, figures } = props;
  const { t } = useTranslation();
  const { time } = useFormat();
  const [mode, setMode] = useState<'read' | 'edit' | 'add'>('read');
  const { key, edit } = paragraph;
  const pending = editing.pending.find(({ operation }) => 'key' in operation && operation.key === key);
  const added = editing.pending.filter(({ operation }) => operation.op === 'add' && operation.after === key);
  const operation = pending?.operation;
  const isRemoved = operation === undefined ? paragraph.removed : operation.op === 'remove';
  const text = operation?.op === 'text' ? operation.text : paragraph.text;
  const mark = pending ? 'pending' : paragraph.own ? 'own' : edit ? 'edited' : undefined;
  const isOverwritten = pending?.before != null && pending.before !== paragraph.text;
  const list = [...figures.values()];
  const open = draft.mayEdit && !isRemoved;
  return (
    <div
      id={`p-${key}`}
      className={classes.paragraph}
      data-style={paragraph.style}
      data-mark={mark}
      data-removed={isRemoved || undefined}
      data-shown={props.isShown || undefined}
      data-editable={open || undefined}
    >
      {mode === 'edit' && (
        <div className={classes.meta}>
          <ParagraphActs {...props} isRemoved={isRemoved} onMode={setMode} />
        </div>
      )}
      {mode === 'edit' ? (
        <ParagraphEditor
          text={text}
          generated={edit?.generated ?? null}
          figures={list}
          onCancel={() => setMode('read')}
          onUse={(words) => {
            setMode('read');
            if (words !== paragraph.text) editing.put({ op: 'text', key, text: words }, paragraph.text);
            else editing.drop(key);
          }}
        />
      ) : (
        <p onClick={() => open && window.getSelection()?.toString() === '' && setMode('edit')}>
          {open && (
            <button
              type="button"
              className={`${classes.pen} no-print`}
              aria-label={`${t('planDrafts.edit')}: ${paragraph.label} ${text.replace(/⟦[^⟧]+⟧/g, '…').slice(0, 40)}`}
              onClick={() => setMode('edit')}
            >
              ✎
            </button>
          )}
          {paragraph.label !== '' && `${paragraph.label} `}
          <DraftWords text={text} figures={figures} onFigure={props.onFigure} />
        </p>
      )}
      {mode === 'read' && (draft.mayEdit || edit !== null) && (
        <div className={`${classes.meta} no-print`}>
          {pending && <Tag tone="poor">{t('planDrafts.pending')}</Tag>}
          {isRemoved && <Tag tone="quiet">{t('planDrafts.removed')}</Tag>}
          {edit && (
            <span>
              {t(paragraph.own ? 'planDrafts.ownBy' : 'planDrafts.editedBy', { who: edit.by, at: time(edit.at) })}
            </span>
          )}
          {draft.mayEdit && (pending || isRemoved) && (
            <ParagraphActs {...props} isRemoved={isRemoved} onMode={setMode} />
          )}
        </div>
      )}
      {isOverwritten && (
        <p className="small">
          {t('planDrafts.conflictParagraph', {
            text: paragraph.text.replace(/⟦([^⟧]+)⟧/g, (_m, k) => figures.get(k)?.text ?? '…'),
          })}
        </p>
      )}
      {added.map(
        ({ operation: one }, at) =>
          one.op === 'add' && (
            <p key={at} className={classes.paragraph} data-mark="pending">
              <DraftWords text={one.text} figures={figures} onFigure={props.onFigure} />{' '}
              <Tag tone="poor">{t('planDrafts.pending')}</Tag>
            </p>
          ),
      )}
      {mode === 'add' && (
        <ParagraphEditor
          text=""
          style={paragraph.style === 'section' || paragraph.style === 'item' ? 'plain' : paragraph.style}
          figures={list}
          onCancel={() => setMode('read')}
          onUse={(words, style) => {
            setMode('read');
            editing.put({ op: 'add', after: key, style, text: words }, null);
          }}
        />
      )}
    </div>
  );
}

function ParagraphActs({
  paragraph,
  editing,
  isRemoved,
  onMode,
}: {
  readonly paragraph: Paragraph;
  readonly editing: Editing;
  readonly isRemoved: boolean;
  readonly onMode: (mode: 'read' | 'edit' | 'add') => void;
}) {
  const { t } = useTranslation();
  const { key } = paragraph;
  const act = (label: string, onClick: () => void) => (
    <Button key={label} size="compact-sm" variant="subtle" onClick={onClick}>
      {label}
    </Button>
  );
  const isPending = editing.pending.some(({ operation }) => 'key' in operation && operation.key === key);
  if (isRemoved)
    return act(t('planDrafts.restore'), () =>
      isPending ? editing.drop(key) : editing.put({ op: 'restore', key }, paragraph.text),
    );
  return [
    act(t('planDrafts.addAfter'), () => onMode('add')),
    act(t('planDrafts.remove'), () => {
      onMode('read');
      editing.put({ op: 'remove', key }, paragraph.text);
    }),
    ...(isPending ? [act(t('planDrafts.cancel'), () => editing.drop(key))] : []),
    ...(paragraph.edit?.generated != null && !isPending
      ? [act(t('planDrafts.undoEdit'), () => editing.put({ op: 'restore', key }, paragraph.text))]
      : []),
  ];
}
