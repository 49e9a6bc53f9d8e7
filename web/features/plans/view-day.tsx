import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { dayInVietnam } from '#domain/kernel/plain-date.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';

/** Xem tại ngày: empty = today, or the last day of a plan whose years are over. */
export function ViewDayInput(props: {
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly endedOn: string | null;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { value, onChange, endedOn } = props;
  return (
    <DateInput
      label={endedOn === null ? t('plans.boardOn') : t('plans.viewOnEnded', { day: date(endedOn) })}
      value={value}
      onChange={onChange}
    />
  );
}

/** Says that the plan's years are over and on which day it is shown; one click shows it today. */
export function EndedNotice(props: {
  readonly endedOn: string | null;
  readonly asOf: string;
  readonly onDay: (day: string) => void;
}) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { endedOn, asOf, onDay } = props;
  if (endedOn === null) return null;
  const isDefault = asOf === endedOn;
  return (
    <Notice
      tone="info"
      action={
        <Button size="compact-md" variant="default" onClick={() => onDay(isDefault ? dayInVietnam(new Date()) : '')}>
          {isDefault ? t('plans.viewToday') : t('plans.viewLastDay', { day: date(endedOn) })}
        </Button>
      }
    >
      {t(isDefault ? 'plans.endedAsOf' : 'plans.ended', { end: date(endedOn), day: date(asOf) })}
    </Notice>
  );
}
