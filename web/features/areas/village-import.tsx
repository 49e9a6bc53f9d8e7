import { useTranslation } from 'react-i18next';
import { importVillages } from '#contract/areas/villages.ts';
import { useAct } from '../../api/queries.ts';
import { ListImport } from '../../ui/list-import.tsx';

/** Villages from a spreadsheet. */
export function VillageImport() {
  const { t } = useTranslation();
  const act = useAct(importVillages);
  return (
    <ListImport
      title={t('areas.importVillages')}
      lead={t('areas.importVillagesLead')}
      dayLabel={t('accounts.validFrom')}
      act={act}
      tried={(counts) => t('areas.villagesTried', counts)}
      done={(counts) => t('areas.villagesImported', counts)}
    />
  );
}
