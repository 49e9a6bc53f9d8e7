import { Button, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  listReminderSettings,
  type ProvinceReminderSettings,
  setReminderSettings,
} from '#contract/plans/reminder-settings.ts';
import { parseDaysBefore, REMINDER_LIMITS } from '#domain/plans/tracking/reminder-settings.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { useFormat } from '../../ui/format.ts';
import classes from './tasks.module.css';

/** Cách nhắc: when the province is reminded, in a sentence; who plans for the province may change it. */
export function ReminderSettings() {
  const { t } = useTranslation();
  const { data } = useAnswer(listReminderSettings, {});
  const [editing, setEditing] = useState<ProvinceReminderSettings>();
  const provinces = data?.provinces ?? [];
  return (
    <>
      {provinces.map((province) => (
        <div key={province.provinceId} className={`row spread ${classes.rule}`}>
          <span className="small soft">
            {provinces.length > 1 && `${province.name}: `}
            {t('tasks.reminderRule', {
              days: province.daysBefore.join(', '),
              report: province.reportDaysBefore,
              receipt: province.acknowledgeWithin,
            })}{' '}
            <Author province={province} />
          </span>
          {province.mayEdit && (
            <Button size="compact-sm" variant="default" className="no-print" onClick={() => setEditing(province)}>
              {t('tasks.reminderSettings')}
            </Button>
          )}
        </div>
      ))}
      {editing && <SettingsDialog province={editing} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Author({ province }: { readonly province: ProvinceReminderSettings }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  return province.updatedBy === null
    ? t('tasks.reminderUsual')
    : t('tasks.reminderChosen', { by: province.updatedBy, at: time(province.updatedAt) });
}

const { reportDaysBefore, acknowledgeWithin } = REMINDER_LIMITS;

function SettingsDialog(props: { readonly province: ProvinceReminderSettings; readonly onClose: () => void }) {
  const { province, onClose } = props;
  const { t } = useTranslation();
  const act = useAct(setReminderSettings);
  const [days, setDays] = useState(province.daysBefore.join(', '));
  const [report, setReport] = useState<number | string>(province.reportDaysBefore);
  const [receipt, setReceipt] = useState<number | string>(province.acknowledgeWithin);
  const daysBefore = parseDaysBefore(days);
  return (
    <ActDialog
      onClose={onClose}
      title={t('tasks.reminderSettingsOf', { name: province.name })}
      actLabel={t('ui.save')}
      act={act}
      disabled={daysBefore === undefined || report === '' || receipt === ''}
      onAct={async () => {
        const done = await act.run({
          provinceId: province.provinceId,
          daysBefore: daysBefore ?? [],
          reportDaysBefore: Number(report),
          acknowledgeWithin: Number(receipt),
          version: province.version,
        });
        if (!done) return;
        announce(t('tasks.reminderSaved'));
        onClose();
      }}
    >
      <p className="soft small">{t('tasks.reminderSettingsLead')}</p>
      <TextInput
        label={t('tasks.daysBefore')}
        description={t('tasks.daysBeforeHint')}
        required
        value={days}
        error={daysBefore === undefined ? t('tasks.daysBeforeWrong') : undefined}
        onChange={(event) => setDays(event.currentTarget.value)}
      />
      <NumberInput
        label={t('tasks.reportDaysBefore')}
        description={t('tasks.reportDaysBeforeHint')}
        required
        allowDecimal={false}
        min={reportDaysBefore.least}
        max={reportDaysBefore.most}
        value={report}
        onChange={setReport}
      />
      <NumberInput
        label={t('tasks.acknowledgeWithin')}
        required
        allowDecimal={false}
        min={acknowledgeWithin.least}
        max={acknowledgeWithin.most}
        value={receipt}
        onChange={setReceipt}
      />
    </ActDialog>
  );
}
