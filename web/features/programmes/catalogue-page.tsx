import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { addProgramme, changeProgramme, listProgrammes, type Programme } from '#contract/programmes/programme.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { PROGRAMME_KIND_CODES, PROGRAMME_KINDS, type ProgrammeKind } from '#domain/programmes/programme.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';
import { ProgrammeFrame } from './programme-frame.tsx';

type Provinces = z.output<typeof listProgrammes.output>['provinces'];

export function CataloguePage() {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [chosen, setChosen] = useState<Programme | 'new'>();
  const query = useAnswer(listProgrammes, {});
  const provinces = query.data?.provinces ?? [];
  return (
    <ProgrammeFrame
      title={t('programmes.catalogue')}
      lead={t('programmes.catalogueLead')}
      actions={provinces.length > 0 && <Button onClick={() => setChosen('new')}>{t('programmes.addProgramme')}</Button>}
    >
      <Section flush>
        <Answered query={query}>
          {({ programmes }) => (
            <DataTable
              name={t('programmes.catalogue')}
              rows={programmes}
              rowKey={({ id }) => id}
              columns={[
                {
                  key: 'name',
                  header: t('programmes.programme'),
                  primary: true,
                  minWidth: '18rem',
                  value: ({ name }) => words(name),
                },
                { key: 'kind', header: t('programmes.kind'), value: ({ kind }) => words(PROGRAMME_KINDS[kind]) },
                {
                  key: 'scope',
                  header: t('programmes.scope'),
                  value: ({ province }) => province?.fullName ?? t('programmes.national'),
                },
                {
                  key: 'years',
                  header: t('programmes.years'),
                  value: ({ firstYear, lastYear }) =>
                    firstYear === null && lastYear === null ? null : `${firstYear ?? '…'}–${lastYear ?? '…'}`,
                },
                {
                  key: 'source',
                  header: t('programmes.legalSource'),
                  minWidth: '16rem',
                  value: ({ source }) => source,
                },
                {
                  key: 'mark',
                  header: t('programmes.verification'),
                  value: ({ verification }) => verification,
                  cell: ({ verification }) => <VerificationMark value={verification} />,
                },
                {
                  key: 'acts',
                  header: t('plans.update'),
                  acts: true,
                  value: () => null,
                  cell: (programme) =>
                    programme.mayEdit && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={`${t('programmes.changeProgramme')}: ${words(programme.name)}`}
                        onClick={() => setChosen(programme)}
                      >
                        {t('programmes.changeProgramme')}
                      </Button>
                    ),
                },
              ]}
            />
          )}
        </Answered>
      </Section>
      {chosen && (
        <ProgrammeDialog
          programme={chosen === 'new' ? undefined : chosen}
          provinces={provinces}
          onClose={() => setChosen(undefined)}
        />
      )}
    </ProgrammeFrame>
  );
}

function ProgrammeDialog(props: {
  readonly programme: Programme | undefined;
  readonly provinces: Provinces;
  readonly onClose: () => void;
}) {
  const { programme, provinces } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const nameOf = useVerificationName();
  const add = useAct(addProgramme);
  const change = useAct(changeProgramme);
  const [nameVi, setVi] = useState(programme?.name.vi ?? '');
  const [nameEn, setEn] = useState(programme?.name.en ?? '');
  const [kind, setKind] = useState<ProgrammeKind>(programme?.kind ?? 'sector');
  const [first, setFirst] = useState(String(programme?.firstYear ?? ''));
  const [last, setLast] = useState(String(programme?.lastYear ?? ''));
  const [source, setSource] = useState(programme?.source ?? '');
  const [verification, setVerification] = useState<Verification>(programme?.verification ?? 'unverified');
  const [province, setProvince] = useState(String(provinces[0]?.id ?? ''));
  const fields = {
    nameVi,
    nameEn,
    kind,
    firstYear: first === '' ? null : Number(first),
    lastYear: last === '' ? null : Number(last),
    source,
    verification,
  };
  return (
    <ActDialog
      onClose={props.onClose}
      title={programme ? t('programmes.changeProgramme') : t('programmes.addProgramme')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      onAct={async () => {
        const answer = programme
          ? await change.run({ programmeId: programme.id, ...fields, version: programme.version })
          : await add.run({ provinceId: Number(province), ...fields });
        if (answer) props.onClose();
      }}
    >
      {programme === undefined && provinces.length > 1 && (
        <NativeSelect
          label={t('programmes.province')}
          value={province}
          onChange={(event) => setProvince(event.currentTarget.value)}
          data={provinces.map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
        />
      )}
      <TextInput
        label={t('programmes.nameVi')}
        required
        maxLength={300}
        value={nameVi}
        onChange={(event) => setVi(event.currentTarget.value)}
      />
      <TextInput
        label={t('programmes.nameEn')}
        required
        maxLength={300}
        value={nameEn}
        onChange={(event) => setEn(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('programmes.kind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as ProgrammeKind)}
        data={PROGRAMME_KIND_CODES.map((value) => ({ value, label: words(PROGRAMME_KINDS[value]) }))}
      />
      <div className="grid-2">
        <TextInput
          label={t('programmes.firstYear')}
          inputMode="numeric"
          maxLength={4}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <TextInput
          label={t('programmes.lastYear')}
          inputMode="numeric"
          maxLength={4}
          value={last}
          onChange={(event) => setLast(event.currentTarget.value)}
        />
      </div>
      <TextInput
        label={t('programmes.legalSource')}
        required
        maxLength={500}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <NativeSelect
        label={t('programmes.verification')}
        value={verification}
        onChange={(event) => setVerification(event.currentTarget.value as Verification)}
        data={(['unverified', 'from-memory', 'verified'] as const).map((value) => ({
          value,
          label: nameOf(value),
        }))}
      />
    </ActDialog>
  );
}
