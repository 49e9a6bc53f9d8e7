import { Button, NativeSelect, Select, Textarea } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BODY_STYLES, type BodyStyle } from '#domain/plans/drafting/draft-document.ts';
import { editableFigure, fromEditable, toEditable } from '#domain/plans/drafting/editable-text.ts';
import type { DraftFigure } from './draft-words.tsx';
import classes from './drafting.module.css';

/** One paragraph in a box; figures stand in it as ⟦11.457·3⟧ and keep their source. */
export function ParagraphEditor(props: {
  readonly text: string;
  /** Given for a new paragraph: its kind can be chosen. */
  readonly style?: BodyStyle;
  readonly generated?: string | null;
  readonly figures: readonly DraftFigure[];
  readonly onUse: (text: string, style: BodyStyle) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => toEditable(props.text, props.figures));
  const [style, setStyle] = useState<BodyStyle>(props.style ?? 'plain');
  const box = useRef<HTMLTextAreaElement>(null);
  function insert(at: string | null) {
    if (at === null) return;
    const mark = editableFigure(props.figures, Number(at));
    const place = box.current?.selectionStart ?? typed.length;
    setTyped(`${typed.slice(0, place)}${mark}${typed.slice(place)}`);
  }
  return (
    <div className={`${classes.editor} stack tight`}>
      {props.style !== undefined && (
        <NativeSelect
          label={t('planDrafts.style')}
          value={style}
          onChange={(event) => setStyle(event.currentTarget.value as BodyStyle)}
          data={BODY_STYLES.map((value) => ({ value, label: t(`planDrafts.styleOf.${value}`) }))}
        />
      )}
      <Textarea
        ref={box}
        label={t('planDrafts.words')}
        description={t('planDrafts.wordsLead')}
        autosize
        minRows={3}
        maxRows={16}
        maxLength={8000}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        data-autofocus
      />
      <Select
        label={t('planDrafts.insertFigure')}
        searchable
        value={null}
        onChange={insert}
        data={props.figures.map((figure, at) => ({ value: String(at), label: `${figure.text} – ${figure.measure}` }))}
        limit={60}
      />
      {props.generated != null && (
        <p className="soft small">
          {t('planDrafts.generated')}: {toEditable(props.generated, props.figures).replace(/·\d+⟧|⟦/g, '')}
        </p>
      )}
      <div className="row">
        <Button
          size="sm"
          disabled={typed.trim() === ''}
          onClick={() => props.onUse(fromEditable(typed, props.figures), style)}
        >
          {t('planDrafts.use')}
        </Button>
        <Button size="sm" variant="default" onClick={props.onCancel}>
          {t('planDrafts.cancel')}
        </Button>
      </div>
    </div>
  );
}
