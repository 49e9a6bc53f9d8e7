import { Checkbox, Group, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveTextBlock, type TextBlockLine } from '#contract/plans/drafting/text-blocks.ts';
import { TEXT_BLOCK_KINDS, type TextBlockKind } from '#domain/plans/drafting/text-blocks.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DateInput } from '../../../ui/date-input.tsx';

export interface BlockCondition {
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
}

/** A condition in words of the page's language. */
export function conditionName(conditions: readonly BlockCondition[], code: string, language: string): string {
  return conditions.find((one) => one.code === code)?.name[language === 'en' ? 'en' : 'vi'] ?? code;
}

export interface BlockToWrite {
  readonly kind: TextBlockKind;
  /** Absent: a new one. */
  readonly block?: TextBlockLine;
}

const LEVELS = ['province', 'district', 'commune'] as const;
type Level = (typeof LEVELS)[number];

/** A new version of a block, or a new block: its words, the levels, the day from which it is used, and why. */
export function BlockDialog(props: {
  readonly writing: BlockToWrite;
  readonly provinceId: number;
  readonly places: readonly string[];
  readonly conditions: readonly BlockCondition[];
  readonly onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const act = useAct(saveTextBlock);
  const { block } = props.writing;
  const newest = block?.versions[0];
  const [kind, setKind] = useState<TextBlockKind>(props.writing.kind);
  const [id, setId] = useState(block?.id ?? '');
  const [title, setTitle] = useState(newest?.title ?? '');
  const [lines, setLines] = useState(newest?.lines.join('\n') ?? '');
  const [levels, setLevels] = useState<string[]>(newest?.levels ?? ['province']);
  const [when, setWhen] = useState<string[]>(newest?.when ?? []);
  const [fromDate, setFromDate] = useState('');
  const [retired, setRetired] = useState(false);
  const [optional, setOptional] = useState(newest?.optional ?? false);
  const [note, setNote] = useState('');
  const words = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return (
    <ActDialog
      size="xl"
      onClose={props.onClose}
      title={block === undefined ? t('planDrafts.newBlock') : `${t('planDrafts.newVersion')}: ${newest?.title ?? id}`}
      actLabel={t('planDrafts.save')}
      act={act}
      disabled={words.length === 0 || fromDate === '' || note.trim() === '' || id === '' || levels.length === 0}
      onAct={async () => {
        const input = {
          provinceId: props.provinceId,
          id,
          kind,
          version: newest?.version ?? 0,
          fromDate,
          retired,
          levels: levels as Level[],
          fromYear: newest?.fromYear ?? null,
          toYear: newest?.toYear ?? null,
          when,
          optional,
          title: title.trim() === '' ? null : title,
          lines: words,
          note,
        };
        if (await act.run(input)) props.onClose();
      }}
    >
      {block === undefined && (
        <div className="grid-2">
          <NativeSelect
            label={t('planDrafts.kind')}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as TextBlockKind)}
            data={TEXT_BLOCK_KINDS.map((value) => ({ value, label: t(`planDrafts.blockKind.${value}`) }))}
          />
          <TextInput
            label={t('planDrafts.blockId')}
            required
            maxLength={60}
            value={id}
            onChange={(event) => setId(event.currentTarget.value)}
          />
        </div>
      )}
      <TextInput
        label={t('planDrafts.blockTitle')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('planDrafts.blockLines')}
        description={t('planDrafts.places', { places: props.places.map((place) => `{${place}}`).join(' ') })}
        required
        autosize
        minRows={4}
        maxRows={16}
        value={lines}
        onChange={(event) => setLines(event.currentTarget.value)}
      />
      <Checkbox.Group label={t('planDrafts.levels')} value={levels} onChange={setLevels}>
        <Group mt={6}>
          {LEVELS.map((level) => (
            <Checkbox key={level} value={level} label={t(`planDrafts.levelOf.${level}`)} />
          ))}
        </Group>
      </Checkbox.Group>
      <DateInput label={t('planDrafts.fromDate')} required value={fromDate} onChange={setFromDate} />
      <MultiSelect
        label={t('planDrafts.conditions')}
        description={t('planDrafts.conditionsLead')}
        searchable
        value={when}
        onChange={setWhen}
        data={props.conditions.map(({ code }) => ({
          value: code,
          label: conditionName(props.conditions, code, i18n.language),
        }))}
      />
      <Checkbox
        label={t('planDrafts.optionalMark')}
        checked={optional}
        onChange={(event) => setOptional(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('planDrafts.retire')}
        checked={retired}
        onChange={(event) => setRetired(event.currentTarget.checked)}
      />
      <TextInput
        label={t('planDrafts.note')}
        required
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
