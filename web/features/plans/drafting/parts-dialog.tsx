import { ActionIcon, Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { chooseDraftParts } from '#contract/plans/drafting/drafts.ts';
import {
  BASIS_KINDS,
  type BasisKind,
  DRAFT_SECTIONS,
  type DraftSection,
} from '#domain/plans/drafting/draft-document.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { DateInput } from '../../../ui/date-input.tsx';

type Entered = { kind: BasisKind; text: string };

/** Which sections and blocks are printed, in which order; bases that no register holds; the day of the plan. */
export function PartsDialog({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(chooseDraftParts);
  const [sections, setSections] = useState<readonly DraftSection[]>(draft.choices.sections);
  const [used, setUsed] = useState(() => new Set(draft.optional.filter(({ isUsed }) => isUsed).map(({ id }) => id)));
  const [order, setOrder] = useState<readonly string[]>(() => solutionsOf(draft));
  const [bases, setBases] = useState<readonly Entered[]>(() => enteredBases(draft));
  const [date, setDate] = useState(draft.date ?? '');
  const titleOf = (id: string) => draft.optional.find((one) => one.id === id)?.title ?? id;
  const toggle = (id: string) => {
    const next = new Set(used);
    if (!next.delete(id)) next.add(id);
    setUsed(next);
  };
  async function apply() {
    const choices = {
      sections: [...sections],
      order: [...order],
      off: draft.optional.filter(({ id, isCalledFor }) => isCalledFor && !used.has(id)).map(({ id }) => id),
      on: draft.optional.filter(({ id, isCalledFor }) => !isCalledFor && used.has(id)).map(({ id }) => id),
    };
    const input = { draftId: draft.id, version: draft.version, choices, date: date === '' ? null : date };
    if (await act.run({ ...input, bases: bases.filter(({ text }) => text.trim() !== '') })) onClose();
  }
  return (
    <ActDialog
      size="xl"
      onClose={onClose}
      title={t('planDrafts.parts')}
      actLabel={t('planDrafts.apply')}
      act={act}
      onAct={apply}
    >
      <DateInput label={t('planDrafts.date')} description={t('planDrafts.dateLead')} value={date} onChange={setDate} />
      <fieldset className="stack tight">
        <legend className="strong">{t('planDrafts.sectionsOrder')}</legend>
        {DRAFT_SECTIONS.toSorted((a, b) => rank(sections, a) - rank(sections, b)).map((section) => (
          <div key={section} className="row spread">
            <Checkbox
              label={t(`planDrafts.sectionOf.${section}`)}
              checked={sections.includes(section)}
              onChange={() =>
                setSections(
                  sections.includes(section) ? sections.filter((one) => one !== section) : [...sections, section],
                )
              }
            />
            {sections.includes(section) && <Movers list={sections} item={section} onChange={setSections} />}
          </div>
        ))}
      </fieldset>
      <fieldset className="stack tight">
        <legend className="strong">{t('planDrafts.optionalBlocks')}</legend>
        {order.map((id) => (
          <div key={id} className="row spread">
            <Checkbox label={titleOf(id)} checked={used.has(id)} onChange={() => toggle(id)} />
            <Movers list={order} item={id} onChange={setOrder} />
          </div>
        ))}
        {draft.optional
          .filter(({ section }) => section !== 'solutions')
          .map(({ id, title, section, isCalledFor }) => (
            <Checkbox
              key={id}
              label={`${t(`planDrafts.sectionOf.${section}`)}: ${title}`}
              description={isCalledFor ? t('planDrafts.calledFor') : undefined}
              checked={used.has(id)}
              onChange={() => toggle(id)}
            />
          ))}
      </fieldset>
      <fieldset className="stack tight">
        <legend className="strong">{t('planDrafts.basesEntered')}</legend>
        {bases.map((basis, at) => (
          <div key={at} className="row end">
            <NativeSelect
              aria-label={t('planDrafts.bases')}
              value={basis.kind}
              onChange={(event) => setBases(bases.with(at, { ...basis, kind: event.currentTarget.value as BasisKind }))}
              data={BASIS_KINDS.map((kind) => ({ value: kind, label: t(`planDrafts.basisKind.${kind}`) }))}
            />
            <Textarea
              style={{ flex: 1 }}
              autosize
              aria-label={t('planDrafts.basisText')}
              placeholder={t('planDrafts.basisText')}
              maxLength={1000}
              value={basis.text}
              onChange={(event) => setBases(bases.with(at, { ...basis, text: event.currentTarget.value }))}
            />
            <ActionIcon
              variant="subtle"
              aria-label={t('planDrafts.remove')}
              onClick={() => setBases(bases.filter((_one, other) => other !== at))}
            >
              <IconX size={16} />
            </ActionIcon>
          </div>
        ))}
        <div>
          <Button size="xs" variant="default" onClick={() => setBases([...bases, { kind: 'council', text: '' }])}>
            {t('planDrafts.addBasis')}
          </Button>
        </div>
      </fieldset>
    </ActDialog>
  );
}

const rank = (sections: readonly DraftSection[], section: DraftSection): number =>
  sections.includes(section) ? sections.indexOf(section) : sections.length;

function solutionsOf(draft: Draft): string[] {
  const ids = draft.optional.filter(({ section }) => section === 'solutions').map(({ id }) => id);
  const printed = draft.paragraphs.map(({ block }) => block?.replace(/@.*$/, '') ?? '');
  const at = (id: string) => (printed.includes(id) ? printed.indexOf(id) : printed.length);
  return ids.toSorted((a, b) => at(a) - at(b));
}

/** What people entered: not of a block (id@version), a plan, a document or a round. */
function enteredBases(draft: Draft): Entered[] {
  return draft.bases
    .filter(({ kind, source }) => kind !== 'review' && !/@|^(?:plan|document):/.test(source))
    .map(({ kind, text }) => ({ kind, text }));
}

function Movers<T extends string>(props: {
  readonly list: readonly T[];
  readonly item: T;
  readonly onChange: (list: readonly T[]) => void;
}) {
  const { t } = useTranslation();
  const { list, item } = props;
  const at = list.indexOf(item);
  const move = (to: number) => {
    const rest = list.filter((one) => one !== item);
    props.onChange([...rest.slice(0, to), item, ...rest.slice(to)]);
  };
  return (
    <span className="row">
      <ActionIcon
        variant="subtle"
        disabled={at === 0}
        aria-label={`${t('planDrafts.up')}: ${item}`}
        onClick={() => move(at - 1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        disabled={at === list.length - 1}
        aria-label={`${t('planDrafts.down')}: ${item}`}
        onClick={() => move(at + 1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
    </span>
  );
}
