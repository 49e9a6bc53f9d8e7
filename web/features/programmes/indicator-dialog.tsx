import { NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { listPlans } from '#contract/plans/plans.ts';
import { listTargets } from '#contract/plans/targets.ts';
import { addIndicatorLink, changeIndicatorLink, type IndicatorLink } from '#contract/programmes/indicators.ts';
import { NAMED_UNITS, unitName } from '#domain/plans/tracking/words.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';

export function IndicatorDialog(props: { readonly link: IndicatorLink | undefined; readonly onClose: () => void }) {
  const { link } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const add = useAct(addIndicatorLink);
  const change = useAct(changeIndicatorLink);
  const plans = useAnswer(listPlans, {}, { enabled: link === undefined });
  const own = (plans.data?.plans ?? []).filter(({ status, mayEdit }) => status === 'confirmed' && mayEdit);
  const [chosen, setChosen] = useState('');
  const planId = chosen === '' ? (own[0]?.id ?? '') : chosen;
  const targets = useAnswer(listTargets, { planId }, { enabled: planId !== '' });
  const [targetId, setTarget] = useState<string | null>(null);
  const [documentName, setDocument] = useState(link?.indicator.documentName ?? '');
  const [documentNumber, setNumber] = useState(link?.indicator.documentNumber ?? '');
  const [indicatorNo, setNo] = useState(link?.indicator.number ?? '');
  const [indicatorName, setName] = useState(link?.indicator.name ?? '');
  const [value, setValue] = useState<number | string>(link?.indicator.value ?? '');
  const [unit, setUnit] = useState(link?.indicator.unit ?? '');
  const [result, setResult] = useState<number | string>(link?.indicator.result ?? '');
  const [resultOn, setResultOn] = useState(link?.indicator.resultOn ?? '');
  const target = (targets.data?.targets ?? []).find(({ id }) => id === targetId);
  const units = [...new Set([...NAMED_UNITS, ...(unit === '' ? [] : [unit])])];
  const fields = {
    documentName,
    indicatorName,
    value: Number(value),
    unit: unit === '' ? (target?.unit ?? 'percent') : unit,
    result: result === '' ? null : Number(result),
    resultOn: resultOn === '' ? null : resultOn,
    ...(documentNumber.trim() === '' ? {} : { documentNumber }),
    ...(indicatorNo.trim() === '' ? {} : { indicatorNo }),
  };
  async function run() {
    const answer = link
      ? await change.run({ linkId: link.id, ...fields, version: link.version })
      : targetId !== null && (await add.run({ planId, targetId, ...fields }));
    if (answer) props.onClose();
  }
  const decimal = { decimalSeparator: ',', hideControls: true, decimalScale: 4 } as const;
  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={link ? t('programmes.changeLink') : t('programmes.addLink')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      disabled={value === '' || (link === undefined && targetId === null)}
      onAct={run}
    >
      {link ? (
        <p>
          <span className="strong">{link.target.text}</span>
        </p>
      ) : (
        <>
          <NativeSelect
            label={t('programmes.ofPlan')}
            value={planId}
            onChange={(event) => {
              setChosen(event.currentTarget.value);
              setTarget(null);
            }}
            data={own.map((plan) => ({
              value: plan.id,
              label: `${plan.area.fullName} · ${plan.number ?? plan.title} · ${plan.year}`,
            }))}
          />
          <Select
            label={t('programmes.target')}
            required
            searchable
            value={targetId}
            onChange={setTarget}
            data={(targets.data?.targets ?? []).map(({ id, text }) => ({
              value: id,
              label: text.length > 110 ? `${text.slice(0, 110)}…` : text,
            }))}
          />
        </>
      )}
      <div className="grid-2">
        <TextInput
          label={t('programmes.document')}
          required
          maxLength={300}
          value={documentName}
          onChange={(event) => setDocument(event.currentTarget.value)}
        />
        <TextInput
          label={t('programmes.documentNumber')}
          maxLength={60}
          value={documentNumber}
          onChange={(event) => setNumber(event.currentTarget.value)}
        />
        <TextInput
          label={t('programmes.indicator')}
          required
          maxLength={300}
          value={indicatorName}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <TextInput
          label={t('programmes.indicatorNo')}
          maxLength={30}
          value={indicatorNo}
          onChange={(event) => setNo(event.currentTarget.value)}
        />
        <NumberInput label={t('programmes.value')} required {...decimal} value={value} onChange={setValue} />
        <NativeSelect
          label={t('programmes.unitOf')}
          value={unit === '' ? (target?.unit ?? 'percent') : unit}
          onChange={(event) => setUnit(event.currentTarget.value)}
          data={[...new Set([...units, ...(target ? [target.unit] : [])])].map((code) => ({
            value: code,
            label: words(unitName(code)),
          }))}
        />
        <NumberInput label={t('programmes.resultValue')} {...decimal} value={result} onChange={setResult} />
        <DateInput label={t('programmes.resultOn')} value={resultOn} onChange={setResultOn} />
      </div>
    </ActDialog>
  );
}
