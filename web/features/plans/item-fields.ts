import type { Bilingual } from '#domain/kernel/language.ts';
import { OPERATORS, ROLES, STRENGTHS, TASK_MODES } from '#domain/plans/document/vocabulary.ts';
import type { ItemKind } from '#domain/plans/tracking/item-state.ts';
import {
  DUTY_NAMES,
  MODE_NAMES,
  measureName,
  NAMED_MEASURES,
  NAMED_UNITS,
  OPERATOR_NAMES,
  STRENGTH_NAMES,
  unitName,
} from '#domain/plans/tracking/words.ts';

type Content = Readonly<Record<string, unknown>>;

export interface ItemField {
  /** Key of the item; `base.value` reaches into a part. */
  readonly key: string;
  readonly label:
    | 'line'
    | 'text'
    | 'measure'
    | 'operator'
    | 'value'
    | 'upper'
    | 'unit'
    | 'population'
    | 'area'
    | 'asOf'
    | 'strength'
    | 'lead'
    | 'baseValue'
    | 'baseAsOf'
    | 'agency'
    | 'role'
    | 'mode'
    | 'deadline'
    | 'rhythm'
    | 'reportTo'
    | 'label'
    | 'printed'
    | 'type'
    | 'number'
    | 'date'
    | 'issuer'
    | 'title';
  readonly kind: 'text' | 'long' | 'number' | 'choice';
  readonly required?: boolean;
  readonly choices?: readonly (readonly [value: string, name: Bilingual])[];
}

const text = (key: ItemField['label'], required = false): ItemField => ({ key, label: key, kind: 'text', required });
const number = (key: ItemField['label'], required = false): ItemField => ({
  key,
  label: key,
  kind: 'number',
  required,
});
const long: ItemField = { key: 'text', label: 'text', kind: 'long', required: true };
function choice<C extends string>(
  key: ItemField['label'],
  codes: readonly C[],
  names: Record<C, Bilingual>,
): ItemField {
  return {
    key,
    label: key,
    kind: 'choice',
    required: true,
    choices: codes.map((code) => [code, names[code]] as const),
  };
}

/** A code with a name; the dialog also offers the one that stands there, should the list not have it. */
const unit: ItemField = {
  key: 'unit',
  label: 'unit',
  kind: 'choice',
  required: true,
  choices: NAMED_UNITS.map((code) => [code, unitName(code)] as const),
};
const measure = (required: boolean): ItemField => ({
  key: 'measure',
  label: 'measure',
  kind: 'choice',
  required,
  choices: [
    ...(required ? [] : [['', { vi: '—', en: '—' }] as const]),
    ...NAMED_MEASURES.map((code) => [code, measureName(code)] as const),
  ],
});

/** What a person may correct of each kind of item. */
export const FIELDS: Readonly<Record<ItemKind, readonly ItemField[]>> = {
  target: [
    long,
    measure(true),
    choice('operator', OPERATORS, OPERATOR_NAMES),
    number('value', true),
    number('upper'),
    unit,
    text('population'),
    text('area'),
    text('asOf'),
    choice('strength', STRENGTHS, STRENGTH_NAMES),
    text('lead'),
    { key: 'base.value', label: 'baseValue', kind: 'number' },
    { key: 'base.asOf', label: 'baseAsOf', kind: 'text' },
    number('line', true),
  ],
  task: [
    long,
    text('agency', true),
    choice('role', ROLES, DUTY_NAMES),
    choice('mode', TASK_MODES, MODE_NAMES),
    text('label', true),
    text('deadline'),
    text('rhythm'),
    text('reportTo'),
    number('line', true),
  ],
  figure: [
    text('printed', true),
    number('value', true),
    number('upper'),
    unit,
    measure(false),
    text('area'),
    text('asOf'),
    number('line', true),
  ],
  basis: [
    text('type', true),
    text('number'),
    text('date'),
    text('issuer'),
    text('title'),
    text('printed', true),
    number('line', true),
  ],
};

/** A new item before anybody has written it. */
export const BLANK_ITEM: Readonly<Record<ItemKind, Content>> = {
  target: { text: '', measure: '', operator: '>=', unit: 'percent', strength: 'must', printed: '', figure: -1 },
  task: { text: '', agency: '', role: 'lead', mode: 'assign', label: '' },
  figure: { printed: '', unit: 'household', kind: 'target' },
  basis: { type: 'Quyết định', printed: '', role: 'basis' },
};

export function readField(content: Content, key: string): string | number {
  const value = key.split('.').reduce<unknown>((part, name) => (part as Content | undefined)?.[name], content);
  return typeof value === 'number' || typeof value === 'string' ? value : '';
}

/** The content with one field written; an empty one is left out, as the reader leaves out what is not printed. */
export function writeField(content: Content, field: ItemField, value: string | number): Content {
  const [head = '', inner] = field.key.split('.');
  const typed =
    value === ''
      ? undefined
      : field.kind === 'number' && typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)
        ? Number(value)
        : value;
  const { [head]: before, ...rest } = content;
  if (inner === undefined) return typed === undefined && !field.required ? rest : { ...rest, [head]: typed ?? '' };
  const { [inner]: _, ...others } = (before as Content | undefined) ?? {};
  const part = typed === undefined ? others : { ...others, [inner]: typed };
  return Object.keys(part).length === 0 ? rest : { ...rest, [head]: part };
}
