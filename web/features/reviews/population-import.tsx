import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importPopulation } from '#contract/reviews/set-population.ts';
import { useAct } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useFormat } from '../../ui/format.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';

/** The totals of all communes at once, from a spreadsheet. */
export function PopulationImport({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(importPopulation);
  const [share, setShare] = useState<number>();
  async function send(file: File) {
    setShare(0);
    const answer = await act.run({ roundId, file }, setShare);
    if (!answer) return;
    const { communes, households, persons } = answer;
    announce(
      t('rounds.populationImported', {
        communes: count(communes),
        households: count(households),
        persons: count(persons),
      }),
    );
  }
  return (
    <Section title={t('rounds.population')} lead={t('rounds.populationLead')}>
      <div className="stack">
        <FileDrop
          label={t('rounds.populationFile')}
          accept=".csv,.xlsx"
          onFile={send}
          isRunning={act.isRunning}
          share={share}
        />
        <p className="soft small">{t('rounds.populationFileLead')}</p>
        <Refusal error={act.refusal} />
      </div>
    </Section>
  );
}
