import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openRound } from '#contract/reviews/open-round.ts';
import { listStandards } from '#contract/standards/standards.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';

const BLANK = {
  id: '',
  provinceCode: '',
  kind: 'yearly' as 'yearly' | 'monthly',
  year: 2025,
  month: 1,
  standardId: '',
  referenceDate: '',
};

export function OpenRoundDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const navigate = useNavigate();
  const act = useAct(openRound);
  const standards = useAnswer(listStandards, {}, { enabled: opened });
  const draft = useDraft('open-round', BLANK);
  const { value, change } = draft;
  const usable = (standards.data?.standards ?? []).filter((standard) => standard.hasPointRules);

  async function run() {
    const { month, ...rest } = value;
    const answer = await act.run({ ...rest, ...(value.kind === 'monthly' ? { month } : {}), synthetic: false });
    if (!answer) return;
    draft.clear();
    onClose();
    announce(t('rounds.openedToast', { id: answer.round.id }));
    await navigate({ to: '/rounds/$roundId', params: { roundId: answer.round.id } });
  }

  return (
    <ActDialog
      opened={opened}
      onClose={onClose}
      title={t('rounds.openRound')}
      actLabel={t('rounds.openRound')}
      onAct={run}
      act={act}
    >
      <TextInput
        label={t('rounds.id')}
        description={t('rounds.idHint')}
        required
        value={value.id}
        onChange={(event) => change({ id: event.currentTarget.value })}
      />
      <TextInput
        label={t('rounds.provinceCode')}
        required
        inputMode="numeric"
        maxLength={2}
        value={value.provinceCode}
        onChange={(event) => change({ provinceCode: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('rounds.kind')}
        value={value.kind}
        onChange={(event) => change({ kind: event.currentTarget.value as 'yearly' | 'monthly' })}
        data={[
          { value: 'yearly', label: t('rounds.yearly') },
          { value: 'monthly', label: t('rounds.monthly') },
        ]}
      />
      <div className="grid-tiles">
        <NumberInput
          label={t('rounds.year')}
          required
          hideControls
          min={2000}
          max={2100}
          value={value.year}
          onChange={(year) => change({ year: Number(year) })}
        />
        {value.kind === 'monthly' && (
          <NumberInput
            label={t('rounds.month')}
            required
            hideControls
            min={1}
            max={12}
            value={value.month}
            onChange={(month) => change({ month: Number(month) })}
          />
        )}
      </div>
      <NativeSelect
        label={t('rounds.standard')}
        required
        value={value.standardId}
        onChange={(event) => change({ standardId: event.currentTarget.value })}
        data={[{ value: '', label: '—' }, ...usable.map(({ id, name }) => ({ value: id, label: words(name) }))]}
      />
      <DateInput
        label={t('rounds.referenceDate')}
        required
        value={value.referenceDate}
        onChange={(referenceDate) => change({ referenceDate })}
      />
    </ActDialog>
  );
}
