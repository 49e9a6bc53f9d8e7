import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AGENCY_KINDS, type Agency, addAgency, addAlias } from '#contract/agencies/agencies.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';

interface Province {
  readonly provinceId: number;
  readonly name: string;
}
const LEVELS = ['province', 'district', 'commune'] as const;

function ProvinceSelect(props: {
  readonly provinces: readonly Province[];
  readonly value: number;
  readonly onChange: (id: number) => void;
}) {
  const { t } = useTranslation();
  if (props.provinces.length < 2) return null;
  return (
    <NativeSelect
      label={t('agencies.province')}
      value={String(props.value)}
      onChange={(event) => props.onChange(Number(event.currentTarget.value))}
      data={props.provinces.map(({ provinceId, name }) => ({ value: String(provinceId), label: name }))}
    />
  );
}

/** Another name of a body, as one province prints it. */
export function AliasDialog(props: {
  readonly agency: Agency;
  readonly provinces: readonly Province[];
  readonly onClose: () => void;
}) {
  const { agency, provinces, onClose } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(addAlias);
  const [alias, setAlias] = useState('');
  const [provinceId, setProvince] = useState(provinces[0]?.provinceId ?? 0);
  return (
    <ActDialog
      onClose={onClose}
      title={t('agencies.aliasOf', { name: words(agency.name) })}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answer = await act.run({ agencyId: agency.id, provinceId, alias });
        if (!answer) return;
        announce(t('agencies.added', { count: answer.matched }));
        onClose();
      }}
    >
      <ProvinceSelect provinces={provinces} value={provinceId} onChange={setProvince} />
      <TextInput
        label={t('agencies.alias')}
        required
        maxLength={200}
        value={alias}
        onChange={(event) => setAlias(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

/** A body that only this province has. */
export function AgencyDialog(props: { readonly provinces: readonly Province[]; readonly onClose: () => void }) {
  const { provinces, onClose } = props;
  const { t } = useTranslation();
  const act = useAct(addAgency);
  const [draft, setDraft] = useState({
    provinceId: provinces[0]?.provinceId ?? 0,
    nameVi: '',
    nameEn: '',
    level: 'province' as (typeof LEVELS)[number],
    kind: 'government' as Agency['kind'],
    validFrom: '',
    validTo: '',
    aliases: '',
    source: '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  return (
    <ActDialog
      onClose={onClose}
      title={t('agencies.add')}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answer = await act.run({
          ...draft,
          validFrom: draft.validFrom || null,
          validTo: draft.validTo || null,
          aliases: draft.aliases
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        });
        if (!answer) return;
        announce(t('agencies.added', { count: answer.matched }));
        onClose();
      }}
    >
      <ProvinceSelect
        provinces={provinces}
        value={draft.provinceId}
        onChange={(provinceId) => change({ provinceId })}
      />
      <TextInput
        label={t('agencies.nameVi')}
        required
        maxLength={200}
        value={draft.nameVi}
        onChange={(event) => change({ nameVi: event.currentTarget.value })}
      />
      <TextInput
        label={t('agencies.nameEn')}
        required
        maxLength={200}
        value={draft.nameEn}
        onChange={(event) => change({ nameEn: event.currentTarget.value })}
      />
      <div className="grid-tiles">
        <NativeSelect
          label={t('agencies.level')}
          value={draft.level}
          onChange={(event) => change({ level: event.currentTarget.value as (typeof LEVELS)[number] })}
          data={LEVELS.map((value) => ({ value, label: t(`agencies.levels.${value}`) }))}
        />
        <NativeSelect
          label={t('agencies.kind')}
          value={draft.kind}
          onChange={(event) => change({ kind: event.currentTarget.value as Agency['kind'] })}
          data={AGENCY_KINDS.map((value) => ({ value, label: t(`agencies.kinds.${value}`) }))}
        />
        <DateInput
          label={t('agencies.validFrom')}
          value={draft.validFrom}
          onChange={(validFrom) => change({ validFrom })}
        />
        <DateInput label={t('agencies.validTo')} value={draft.validTo} onChange={(validTo) => change({ validTo })} />
      </div>
      <Textarea
        label={t('agencies.aliases')}
        description={t('agencies.aliasesHint')}
        autosize
        minRows={2}
        value={draft.aliases}
        onChange={(event) => change({ aliases: event.currentTarget.value })}
      />
      <TextInput
        label={t('agencies.source')}
        required
        maxLength={500}
        value={draft.source}
        onChange={(event) => change({ source: event.currentTarget.value })}
      />
    </ActDialog>
  );
}
