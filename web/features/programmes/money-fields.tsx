import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { v7 as newId } from 'uuid';
import type { MoneyLineAnswer } from '#contract/programmes/programme.ts';
import { MONEY_SOURCE_CODES, MONEY_SOURCES, type MoneySource } from '#domain/programmes/programme.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './programmes.module.css';
import { readMillion, writeMillion } from './use-money.ts';

export interface LineForm {
  readonly key: string;
  readonly id?: string | undefined;
  readonly areaId: number | null;
  readonly source: MoneySource;
  readonly planned: string;
  readonly spent: string;
  readonly reference: string;
}

export const toLineForms = (lines: readonly MoneyLineAnswer[]): LineForm[] =>
  lines.map((line) => ({
    key: line.id,
    id: line.id,
    areaId: line.areaId,
    source: line.source,
    planned: writeMillion(line.planned),
    spent: writeMillion(line.spent),
    reference: line.reference ?? '',
  }));

/** What the server takes; `undefined` while an amount cannot be read. */
export function readLines(lines: readonly LineForm[]) {
  const read = lines.map((line) => ({ line, planned: readMillion(line.planned), spent: readMillion(line.spent) }));
  if (read.some(({ planned, spent }) => planned === undefined || spent === undefined)) return undefined;
  return read.map(({ line, planned, spent }) => ({
    ...(line.id === undefined ? {} : { id: line.id }),
    areaId: line.areaId,
    source: line.source,
    planned: planned ?? null,
    spent: spent ?? null,
    ...(line.reference.trim() === '' ? {} : { reference: line.reference }),
  }));
}

export function MoneyFields(props: {
  readonly lines: readonly LineForm[];
  readonly places: readonly { readonly id: number; readonly fullName: string }[];
  readonly onChange: (lines: readonly LineForm[]) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const change = (key: string, part: Partial<LineForm>) =>
    props.onChange(props.lines.map((line) => (line.key === key ? { ...line, ...part } : line)));
  const wrong = (text: string) => readMillion(text) === undefined;
  return (
    <fieldset className={classes.money}>
      <legend className="strong">{t('programmes.money')}</legend>
      <p className="soft small">{t('programmes.moneyLead')}</p>
      {props.lines.map((line, index) => (
        <div key={line.key} className={classes.line}>
          <NativeSelect
            label={t('programmes.source')}
            value={line.source}
            onChange={(event) => change(line.key, { source: event.currentTarget.value as MoneySource })}
            data={MONEY_SOURCE_CODES.map((value) => ({ value, label: words(MONEY_SOURCES[value]) }))}
          />
          <NativeSelect
            label={t('programmes.linePlace')}
            value={line.areaId === null ? '' : String(line.areaId)}
            onChange={(event) =>
              change(line.key, { areaId: event.currentTarget.value === '' ? null : Number(event.currentTarget.value) })
            }
            data={[
              {
                value: '',
                label: props.places.length === 1 ? (props.places[0]?.fullName ?? '') : t('programmes.undividedPlace'),
              },
              ...(props.places.length > 1
                ? props.places.map(({ id, fullName }) => ({ value: String(id), label: fullName }))
                : []),
            ]}
          />
          <TextInput
            label={t('programmes.planned')}
            inputMode="decimal"
            value={line.planned}
            error={wrong(line.planned)}
            onChange={(event) => change(line.key, { planned: event.currentTarget.value })}
          />
          <TextInput
            label={t('programmes.spent')}
            inputMode="decimal"
            value={line.spent}
            error={wrong(line.spent)}
            onChange={(event) => change(line.key, { spent: event.currentTarget.value })}
          />
          <TextInput
            label={t('programmes.reference')}
            maxLength={100}
            value={line.reference}
            onChange={(event) => change(line.key, { reference: event.currentTarget.value })}
          />
          <Button
            variant="subtle"
            color="brick"
            aria-label={`${t('programmes.removeLine')} ${index + 1}`}
            onClick={() => props.onChange(props.lines.filter(({ key }) => key !== line.key))}
          >
            {t('programmes.removeLine')}
          </Button>
        </div>
      ))}
      <div>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            props.onChange([
              ...props.lines,
              {
                key: newId(),
                areaId: null,
                source: props.lines.at(-1)?.source ?? 'central-recurrent',
                planned: '',
                spent: '',
                reference: '',
              },
            ])
          }
        >
          {t('programmes.addLine')}
        </Button>
      </div>
    </fieldset>
  );
}
