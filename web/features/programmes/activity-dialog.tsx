import { MultiSelect, NativeSelect, Pill, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Activity, addActivity, changeActivity, listProgrammes } from '#contract/programmes/programme.ts';
import { ACTIVITY_STATE_CODES, ACTIVITY_STATES, type ActivityState } from '#domain/programmes/programme.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { useFormat } from '../../ui/format.ts';
import { usePermission } from '../access/use-session.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import { AgencyField } from '../committees/agency-field.tsx';
import { useOwnUnit } from '../committees/use-own-unit.ts';
import { type LineForm, MoneyFields, readLines, toLineForms } from './money-fields.tsx';
import { TargetField } from './target-field.tsx';

interface Place {
  readonly id: number;
  readonly fullName: string;
}

/** Hoạt động lồng ghép: one form for a new one and a later correction. */
export function ActivityDialog(props: {
  readonly activity: Activity | undefined;
  readonly year: number;
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}) {
  const { activity } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const add = useAct(addActivity);
  const change = useAct(changeActivity);
  const catalogue = useAnswer(listProgrammes, {});
  const readsPlans = usePermission('plan.read');
  const own = useOwnUnit('programme.edit');
  const [unit, setUnit] = useState<FoundArea>();
  const [agency, setAgency] = useState(own?.agency?.id ?? '');
  const [year, setYear] = useState(String(activity?.year ?? props.year));
  const [name, setName] = useState(activity?.name ?? '');
  const [content, setContent] = useState(activity?.content ?? '');
  const [status, setStatus] = useState<ActivityState>(activity?.status ?? 'planned');
  const [result, setResult] = useState(activity?.result ?? '');
  const [programmeIds, setProgrammes] = useState(activity?.programmes.map(({ id }) => id) ?? []);
  const [places, setPlaces] = useState<readonly Place[]>(activity?.areas ?? []);
  const [targetIds, setTargets] = useState(activity?.targets.map(({ id }) => id) ?? []);
  const [lines, setLines] = useState<readonly LineForm[]>(toLineForms(activity?.lines ?? []));
  const ownerId = activity?.area.id ?? unit?.id ?? own?.areaId;
  const sent = readLines(lines);
  const today = new Date().toISOString().slice(0, 10);
  const day = `${year}-12-31` < today ? `${year}-12-31` : today;
  const years = (from: number | null, to: number | null) =>
    (from === null || from <= Number(year)) && (to === null || Number(year) <= to);

  async function run() {
    if (ownerId === undefined || sent === undefined) return;
    const fields = {
      year: Number(year),
      name,
      content,
      status,
      programmeIds,
      areaIds: places.map(({ id }) => id),
      targetIds,
      lines: sent,
      ...(result.trim() === '' ? {} : { result }),
    };
    const answer = activity
      ? await change.run({ activityId: activity.id, ...fields, version: activity.version })
      : await add.run({ areaId: ownerId, agencyId: agency === '' ? null : agency, ...fields });
    if (!answer) return;
    props.onClose();
    props.onSaved(answer.activity.id);
  }

  return (
    <ActDialog
      onClose={props.onClose}
      size="xl"
      title={activity ? t('programmes.change') : t('programmes.add')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      disabled={programmeIds.length === 0 || ownerId === undefined || sent === undefined}
      onAct={run}
    >
      {activity === undefined && own?.agency == null && (
        <div className="grid-2">
          <div>
            <AreaPicker label={t('programmes.unit')} scope="mine" asOf={day} value={unit} onChange={setUnit} />
            {own && unit === undefined && <p className="soft small">{t('committees.areaHint', { name: own.name })}</p>}
          </div>
          <AgencyField
            label={t('programmes.ownerAgency')}
            on={day}
            level={unit?.level ?? own?.level ?? undefined}
            value={agency}
            onChange={setAgency}
          />
        </div>
      )}
      {activity === undefined && own?.agency && (
        <p>
          {t('programmes.owner')}: <span className="strong">{words(own.agency.name)}</span>, {own.name}
        </p>
      )}
      <TextInput
        label={t('programmes.name')}
        required
        maxLength={300}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className="grid-2">
        <TextInput
          label={t('programmes.year')}
          required
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('programmes.status')}
          value={status}
          onChange={(event) => setStatus(event.currentTarget.value as ActivityState)}
          data={ACTIVITY_STATE_CODES.map((value) => ({ value, label: words(ACTIVITY_STATES[value]) }))}
        />
      </div>
      <MultiSelect
        label={t('programmes.programmes')}
        required
        searchable
        hidePickedOptions
        value={programmeIds}
        onChange={setProgrammes}
        data={(catalogue.data?.programmes ?? [])
          .filter(({ id, firstYear, lastYear }) => programmeIds.includes(id) || years(firstYear, lastYear))
          .map(({ id, name: label }) => ({ value: id, label: words(label) }))}
      />
      <Textarea
        label={t('programmes.content')}
        required
        autosize
        minRows={2}
        maxLength={4000}
        value={content}
        onChange={(event) => setContent(event.currentTarget.value)}
      />
      {ownerId !== undefined && <Places ownerId={ownerId} places={places} on={day} onChange={setPlaces} />}
      {readsPlans && <TargetField value={targetIds} known={activity?.targets ?? []} onChange={setTargets} />}
      <MoneyFields lines={lines} places={places} onChange={setLines} />
      <Textarea
        label={t('programmes.result')}
        required={status === 'done'}
        autosize
        minRows={2}
        maxLength={4000}
        value={result}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

function Places(props: {
  readonly ownerId: number;
  readonly places: readonly Place[];
  readonly on: string;
  readonly onChange: (places: readonly Place[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <div className="stack tight">
      <AreaPicker
        key={props.places.length}
        label={`${t('programmes.places')} (${t('programmes.placesHint')})`}
        scope="mine"
        withinId={props.ownerId}
        asOf={props.on}
        value={undefined}
        onChange={(area) => {
          if (area && area.level !== 'village' && !props.places.some(({ id }) => id === area.id))
            props.onChange([...props.places, area]);
        }}
      />
      {props.places.length > 0 && (
        <Pill.Group>
          {props.places.map((place) => (
            <Pill
              key={place.id}
              withRemoveButton
              removeButtonProps={{ 'aria-label': `${t('programmes.removeLine')}: ${place.fullName}` }}
              onRemove={() => props.onChange(props.places.filter(({ id }) => id !== place.id))}
            >
              {place.fullName}
            </Pill>
          ))}
        </Pill.Group>
      )}
    </div>
  );
}
