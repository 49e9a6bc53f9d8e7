import { useTranslation } from 'react-i18next';
import { importStaff } from '#contract/committees/staff.ts';
import { useAct } from '../../api/queries.ts';
import { ListImport } from '../../ui/list-import.tsx';

/** A staff list from a spreadsheet. */
export function StaffImport() {
  const { t } = useTranslation();
  const act = useAct(importStaff);
  return (
    <ListImport
      title={t('committees.importStaff')}
      lead={t('committees.importLead')}
      dayLabel={t('committees.validFrom')}
      act={act}
      tried={(counts) => t('committees.importTried', counts)}
      done={(counts) => t('committees.importDone', counts)}
    />
  );
}
