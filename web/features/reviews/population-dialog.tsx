import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundCommune } from '#contract/reviews/rounds.ts';
import { setPopulation } from '#contract/reviews/set-population.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { useFormat } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';

export function PopulationDialog({
  roundId,
  commune,
  onClose,
}: {
  readonly roundId: string;
  readonly commune: RoundCommune;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = useFormat();
  const act = useAct(setPopulation);
  const draft = useDraft(`population.${roundId}.${commune.communeId}`, {
    households: (commune.households ?? '') as number | string,
    persons: (commune.persons ?? '') as number | string,
  });
  const separators = language === 'vi' ? { thousandSeparator: '.', decimalSeparator: ',' } : { thousandSeparator: ',' };

  async function run() {
    const answer = await act.run({
      roundId,
      communeId: commune.communeId,
      households: Number(draft.value.households),
      persons: Number(draft.value.persons),
    });
    if (!answer) return;
    draft.clear();
    announce(t('rounds.populationSaved', { name: commune.fullName }));
    onClose();
  }

  const field = (key: 'households' | 'persons') => (
    <NumberInput
      label={t(`rounds.${key}`)}
      required
      hideControls
      allowNegative={false}
      allowDecimal={false}
      {...separators}
      data-autofocus={key === 'households' || undefined}
      value={draft.value[key]}
      onChange={(value) => draft.change({ [key]: value })}
    />
  );
  return (
    <ActDialog
      onClose={onClose}
      title={t('rounds.populationOf', { name: commune.fullName })}
      actLabel={t('ui.save')}
      onAct={run}
      act={act}
      disabled={draft.value.households === '' || draft.value.persons === ''}
    >
      <p className="soft">{t('rounds.populationLead')}</p>
      {field('households')}
      {field('persons')}
    </ActDialog>
  );
}
