import { Button, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import { addThreshold, listCriterion } from '#contract/programmes/resources.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import { COUNTED_AS, COUNTED_AS_CODES, type CountedAs } from '#domain/programmes/criterion.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NOT_KNOWN, useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import { useOwnUnit } from '../committees/use-own-unit.ts';
import { ProgrammeFrame, useYear, YearSelect } from './programme-frame.tsx';
import { useMoney } from './use-money.ts';

type Answer = z.output<typeof listCriterion.output>;
const TONES = { meets: 'good', fails: 'poor', 'no-threshold': 'quiet', 'no-rate': 'quiet' } as const;

/** Tiêu chí nghèo đa chiều của từng xã, beside its rate and its money. */
export function NewRuralPage() {
  const { t } = useTranslation();
  const [year, setYear] = useYear();
  const [isAdding, setAdding] = useState(false);
  const query = useAnswer(listCriterion, year === undefined ? {} : { year }, { keepPrevious: true });
  return (
    <ProgrammeFrame
      title={t('programmes.newRural')}
      lead={t('programmes.criterionLead')}
      actions={
        query.data && (
          <>
            <YearSelect year={query.data.year} onChange={setYear} />
            {query.data.mayEdit && <Button onClick={() => setAdding(true)}>{t('programmes.addThreshold')}</Button>}
          </>
        )
      }
    >
      <Answered query={query} lines={12}>
        {(answer) => (
          <>
            <Communes answer={answer} />
            <Thresholds answer={answer} />
          </>
        )}
      </Answered>
      {isAdding && <AddThreshold asOf={query.data?.asOf} onClose={() => setAdding(false)} />}
    </ProgrammeFrame>
  );
}

function Communes({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { percent, count, words } = useFormat();
  const money = useMoney();
  const shown = (value: number) => String(value).replace('.', ',');
  return (
    <Section
      title={t('programmes.criterion')}
      lead={
        answer.round === null
          ? t('programmes.noRound')
          : `${t('programmes.roundOf', { year: answer.round.year })}${answer.round.isApproved ? '' : ` (${t('programmes.provisional')})`}`
      }
      flush
    >
      <DataTable
        name={t('programmes.criterion')}
        rows={answer.communes}
        rowKey={({ area }) => String(area.id)}
        rowTone={({ verdict }) => (verdict === 'fails' ? 'attention' : undefined)}
        columns={[
          { key: 'area', header: t('programmes.commune'), primary: true, value: ({ area }) => area.fullName },
          { key: 'district', header: t('committees.within'), value: ({ district }) => district },
          {
            key: 'rate',
            header: t('programmes.rate'),
            align: 'right',
            value: ({ rate }) => (rate === null ? null : rate.numerator / rate.denominator),
            cell: ({ rate }) =>
              rate === null ? (
                NOT_KNOWN
              ) : (
                <span
                  title={t('programmes.rateCounted', {
                    numerator: count(rate.numerator),
                    denominator: count(rate.denominator),
                  })}
                >
                  {percent(rate)}
                </span>
              ),
          },
          {
            key: 'threshold',
            header: t('programmes.threshold'),
            value: ({ threshold }) => threshold?.rateMax ?? null,
            cell: ({ threshold }) =>
              threshold === null ? (
                NOT_KNOWN
              ) : (
                <span className="row" title={`${threshold.source} · ${words(COUNTED_AS[threshold.countedAs])}`}>
                  {t('programmes.atMost', { value: shown(threshold.rateMax) })}
                  {threshold.verification !== 'verified' && <VerificationMark value={threshold.verification} />}
                </span>
              ),
          },
          {
            key: 'verdict',
            header: t('programmes.verdict'),
            value: ({ verdict }) => t(`programmes.verdicts.${verdict}`),
            cell: ({ verdict }) => <Tag tone={TONES[verdict]}>{t(`programmes.verdicts.${verdict}`)}</Tag>,
          },
          {
            key: 'newRural',
            header: `${t('programmes.newRuralMoney')} (${t('programmes.million')})`,
            align: 'right',
            value: ({ newRural }) => newRural.planned,
            cell: ({ newRural }) => money(newRural.planned),
          },
          {
            key: 'all',
            header: `${t('programmes.allMoney')} (${t('programmes.million')})`,
            align: 'right',
            value: ({ all }) => all.planned,
            cell: ({ all }) => money(all.planned),
          },
        ]}
      />
    </Section>
  );
}

function Thresholds({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { date, words } = useFormat();
  return (
    <Section title={t('programmes.thresholds')} flush>
      <DataTable
        name={t('programmes.thresholds')}
        rows={answer.thresholds}
        rowKey={({ id }) => id}
        compact
        empty={<Empty title={t('programmes.noThresholds')}>{t('programmes.noThresholdsLead')}</Empty>}
        columns={[
          { key: 'area', header: t('committees.area'), primary: true, value: ({ area }) => area.fullName },
          {
            key: 'max',
            header: t('programmes.threshold'),
            value: ({ rateMax }) => rateMax,
            cell: ({ rateMax }) => t('programmes.atMost', { value: String(rateMax).replace('.', ',') }),
          },
          {
            key: 'as',
            header: t('programmes.countedAs'),
            value: ({ countedAs }) => words(COUNTED_AS[countedAs]),
          },
          {
            key: 'period',
            header: t('programmes.period'),
            value: ({ validFrom }) => validFrom,
            cell: ({ validFrom, validTo }) =>
              validTo === null
                ? t('committees.periodFrom', { from: date(validFrom) })
                : t('committees.periodTo', { from: date(validFrom), to: date(validTo) }),
          },
          {
            key: 'source',
            header: t('programmes.legalSource'),
            minWidth: '14rem',
            value: ({ source }) => source,
          },
          {
            key: 'mark',
            header: t('programmes.verification'),
            value: ({ verification }) => verification,
            cell: ({ verification }) => <VerificationMark value={verification} />,
          },
        ]}
      />
    </Section>
  );
}

function AddThreshold({ asOf, onClose }: { readonly asOf: string | undefined; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const nameOf = useVerificationName();
  const act = useAct(addThreshold);
  const own = useOwnUnit('programme.edit');
  const [area, setArea] = useState<FoundArea>();
  const [rateMax, setRate] = useState<number | string>('');
  const [countedAs, setCounted] = useState<CountedAs>('poor-and-near-poor');
  const [validFrom, setFrom] = useState('');
  const [source, setSource] = useState('');
  const [verification, setVerification] = useState<Verification>('unverified');
  const areaId = area?.id ?? own?.areaId;
  return (
    <ActDialog
      onClose={onClose}
      title={t('programmes.addThreshold')}
      actLabel={t('ui.save')}
      act={act}
      disabled={areaId === undefined || rateMax === ''}
      onAct={async () => {
        if (areaId === undefined) return;
        const sent = { areaId, rateMax: Number(rateMax), countedAs, validFrom, source, verification };
        if (await act.run(sent)) onClose();
      }}
    >
      <p className="soft small">{t('programmes.noThresholdsLead')}</p>
      <AreaPicker
        label={t('committees.area')}
        scope="mine"
        {...(asOf ? { asOf } : {})}
        value={area}
        onChange={setArea}
      />
      {own && area === undefined && <p className="soft small">{t('committees.areaHint', { name: own.name })}</p>}
      <NumberInput
        label={t('programmes.rateMax')}
        required
        min={0}
        max={100}
        decimalScale={2}
        decimalSeparator=","
        hideControls
        value={rateMax}
        onChange={setRate}
      />
      <NativeSelect
        label={t('programmes.countedAs')}
        value={countedAs}
        onChange={(event) => setCounted(event.currentTarget.value as CountedAs)}
        data={COUNTED_AS_CODES.map((value) => ({ value, label: words(COUNTED_AS[value]) }))}
      />
      <DateInput label={t('programmes.validFrom')} required value={validFrom} onChange={setFrom} />
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
        data={(['unverified', 'verified'] as const).map((value) => ({ value, label: nameOf(value) }))}
      />
    </ActDialog>
  );
}
