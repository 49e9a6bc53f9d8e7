import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AreaLine } from '#contract/areas/area.ts';
import { setResidence } from '#contract/areas/area-classes.ts';
import { addVillage } from '#contract/areas/villages.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { usePermission } from '../access/use-session.ts';

/** What an administrator keeps up on a commune: its villages, and the residence of a special zone. */
export function AreaActs({ area }: { readonly area: AreaLine }) {
  const { t } = useTranslation();
  const mayEdit = usePermission('area.edit');
  const [acting, setActing] = useState<'village' | 'residence'>();
  if (!mayEdit || area.level !== 'commune' || area.validTo !== null) return null;
  return (
    <>
      <Button variant="default" onClick={() => setActing('village')}>
        {t('areas.addVillage')}
      </Button>
      {area.kind === 'special_zone' && (
        <Button variant="default" onClick={() => setActing('residence')}>
          {t('areas.setResidence')}
        </Button>
      )}
      {acting === 'village' && <VillageDialog area={area} onClose={() => setActing(undefined)} />}
      {acting === 'residence' && <ResidenceDialog area={area} onClose={() => setActing(undefined)} />}
    </>
  );
}

const BLANK_VILLAGE = { fullName: '', code: '', validFrom: '', legalBasis: '' };

function VillageDialog({ area, onClose }: { readonly area: AreaLine; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(addVillage);
  const draft = useDraft(`village.${area.id}`, BLANK_VILLAGE);
  const { value, change } = draft;
  async function run() {
    const answer = await act.run({
      communeId: area.id,
      fullName: value.fullName,
      validFrom: value.validFrom,
      ...(value.code.trim() ? { code: value.code.trim() } : {}),
      ...(value.legalBasis.trim() ? { legalBasis: value.legalBasis.trim() } : {}),
    });
    if (!answer) return;
    draft.clear();
    announce(t('areas.villageAdded', { name: value.fullName }));
    onClose();
  }
  return (
    <ActDialog
      onClose={onClose}
      title={`${t('areas.addVillage')}: ${area.fullName}`}
      actLabel={t('areas.addVillage')}
      onAct={run}
      act={act}
    >
      <TextInput
        label={t('areas.villageName')}
        description={t('areas.villageNameHint')}
        required
        maxLength={150}
        value={value.fullName}
        onChange={(event) => change({ fullName: event.currentTarget.value })}
      />
      <TextInput
        label={t('areas.code')}
        maxLength={20}
        value={value.code}
        onChange={(event) => change({ code: event.currentTarget.value })}
      />
      <DateInput
        label={t('accounts.validFrom')}
        required
        value={value.validFrom}
        onChange={(validFrom) => change({ validFrom })}
      />
      <TextInput
        label={t('areas.legalBasis')}
        maxLength={300}
        value={value.legalBasis}
        onChange={(event) => change({ legalBasis: event.currentTarget.value })}
      />
    </ActDialog>
  );
}

const BLANK_RESIDENCE = { residence: 'rural' as 'rural' | 'urban', from: '', legalBasis: '' };

function ResidenceDialog({ area, onClose }: { readonly area: AreaLine; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(setResidence);
  const draft = useDraft(`residence.${area.id}`, BLANK_RESIDENCE);
  const { value, change } = draft;
  async function run() {
    const answer = await act.run({ areaId: area.id, ...value });
    if (!answer) return;
    draft.clear();
    onClose();
  }
  return (
    <ActDialog
      onClose={onClose}
      title={`${t('areas.setResidence')}: ${area.fullName}`}
      actLabel={t('ui.save')}
      onAct={run}
      act={act}
    >
      <NativeSelect
        label={t('areas.residence')}
        value={value.residence}
        onChange={(event) => change({ residence: event.currentTarget.value as 'rural' | 'urban' })}
        data={(['rural', 'urban'] as const).map((each) => ({ value: each, label: t(`cases.${each}`) }))}
      />
      <DateInput label={t('accounts.validFrom')} required value={value.from} onChange={(from) => change({ from })} />
      <TextInput
        label={t('areas.legalBasis')}
        required
        maxLength={300}
        value={value.legalBasis}
        onChange={(event) => change({ legalBasis: event.currentTarget.value })}
      />
    </ActDialog>
  );
}
