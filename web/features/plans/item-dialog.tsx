import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanItem } from '#contract/plans/plan.ts';
import { addItem, decideItems } from '#contract/plans/plans.ts';
import type { ItemKind } from '#domain/plans/tracking/item-state.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { BLANK_ITEM, FIELDS, readField, writeField } from './item-fields.ts';

/** Corrects what was read, or adds what was missed; the server keeps before and after. */
export function ItemDialog(props: {
  readonly planId: string;
  readonly kind: ItemKind;
  /** Absent: a new item. */
  readonly item?: PlanItem | undefined;
  readonly line?: number | undefined;
  readonly onClose: () => void;
}) {
  const { planId, kind, item } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const correct = useAct(decideItems);
  const add = useAct(addItem);
  const [content, setContent] = useState<Readonly<Record<string, unknown>>>(
    item?.value ?? { ...BLANK_ITEM[kind], line: props.line ?? 1 },
  );
  const [note, setNote] = useState('');

  async function run() {
    const filled = kind === 'target' && !content.printed ? { ...content, printed: content.text } : { ...content };
    const answer = item
      ? await correct.run({
          planId,
          decisions: [
            { itemId: item.id, decision: 'correct', corrected: filled, ...(note.trim() === '' ? {} : { note }) },
          ],
        })
      : await add.run({ planId, kind, content: filled });
    if (answer) props.onClose();
  }

  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={item ? t('plans.correctTitle', { line: item.line }) : t('plans.addTitle')}
      actLabel={item ? t('plans.correct') : t('plans.add')}
      onAct={run}
      act={bothActs(correct, add)}
    >
      {FIELDS[kind].map((field) => {
        const shared = { label: t(`plans.field.${field.label}`), required: field.required ?? false };
        const value = String(readField(content, field.key));
        const change = (next: string) => setContent((before) => writeField(before, field, next));
        if (field.kind === 'choice')
          return (
            <NativeSelect
              key={field.key}
              {...shared}
              value={value}
              onChange={(event) => change(event.currentTarget.value)}
              data={[
                ...(field.choices?.some(([code]) => code === value) ? [] : [{ value, label: value || '—' }]),
                ...(field.choices ?? []).map(([code, name]) => ({ value: code, label: words(name) || code })),
              ]}
            />
          );
        if (field.kind === 'long')
          return (
            <Textarea
              key={field.key}
              {...shared}
              autosize
              minRows={2}
              maxRows={6}
              value={value}
              onChange={(event) => change(event.currentTarget.value)}
            />
          );
        return (
          <TextInput
            key={field.key}
            {...shared}
            inputMode={field.kind === 'number' ? 'decimal' : 'text'}
            value={value}
            onChange={(event) =>
              change(field.kind === 'number' ? event.currentTarget.value.replace(',', '.') : event.currentTarget.value)
            }
          />
        );
      })}
      {item && (
        <TextInput label={t('plans.noteWhy')} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      )}
    </ActDialog>
  );
}
