import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { daysInMonth, parsePlainDate } from '#domain/kernel/plain-date.ts';
import { useFormat } from './format.ts';

type Props = Omit<TextInputProps, 'value' | 'onChange' | 'type'> & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/**
 * A day as it is written on Vietnamese paper, 31/12/2019, whatever language the browser speaks; 2019-12-31 is read too.
 * What cannot be read stays on screen and is named.
 */
export function DateInput({ value, onChange, ...props }: Props) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [typed, setTyped] = useState(() => (value === '' ? '' : date(value)));
  const [left, setLeft] = useState(false);
  const read = readDay(typed);
  useEffect(() => {
    // The form was cleared or filled from elsewhere.
    if (value !== '' && readDay(typed) !== value) setTyped(date(value));
    if (value === '' && readDay(typed) !== undefined) setTyped('');
  }, [value]);
  return (
    <TextInput
      {...props}
      value={typed}
      placeholder={t('ui.dayHint')}
      inputMode="numeric"
      maxLength={10}
      autoComplete="off"
      error={props.error ?? (left && typed !== '' && read === undefined ? t('ui.dayWrong') : undefined)}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const text = event.currentTarget.value;
        setTyped(text);
        setLeft(false);
        onChange(readDay(text) ?? '');
      }}
    />
  );
}

/** 1/2/2020, 01-02-2020 or 2020-02-01 as `YYYY-MM-DD`; an impossible day gives `undefined`. */
export function readDay(text: string): string | undefined {
  const compact = text.trim();
  const paper = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(compact);
  if (!paper) return parsePlainDate(compact);
  const [day, month, year] = [Number(paper[1]), Number(paper[2]), Number(paper[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return parsePlainDate(`${paper[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}
