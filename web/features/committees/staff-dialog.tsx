import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addStaff, changeStaff, type StaffMember } from '#contract/committees/staff.ts';
import { STAFF_FIELD_CODES, STAFF_FIELDS, type StaffField } from '#domain/committees/staff.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AreaPicker, type FoundArea } from '../areas/area-picker.tsx';
import { useOwnUnit } from './use-own-unit.ts';

export function StaffDialog(props: {
  readonly member: StaffMember | undefined;
  readonly field: StaffField;
  readonly asOf: string | undefined;
  readonly onClose: () => void;
}) {
  const { member } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const add = useAct(addStaff);
  const change = useAct(changeStaff);
  const own = useOwnUnit('committee.edit');
  const [area, setArea] = useState<FoundArea>();
  const [name, setName] = useState(member?.name ?? '');
  const [office, setOffice] = useState(member?.office ?? '');
  const [isPartTime, setPartTime] = useState(member?.isPartTime ?? false);
  const [otherPost, setOtherPost] = useState(member?.otherPost ?? '');
  const [fields, setFields] = useState<string[]>([...(member?.fields ?? [props.field])]);
  const [phone, setPhone] = useState('');
  const [validFrom, setFrom] = useState('');
  const [validTo, setTo] = useState('');
  const [reason, setReason] = useState('');
  const areaId = area?.id ?? own?.areaId;
  const post = {
    name,
    office,
    isPartTime,
    fields: fields as StaffField[],
    ...(isPartTime && otherPost.trim() !== '' ? { otherPost } : {}),
    ...(phone.trim() === '' ? {} : { phone }),
  };
  async function run() {
    if (member) {
      const ending = {
        ...(validTo === '' ? {} : { validTo }),
        ...(reason.trim() === '' ? {} : { endedReason: reason }),
      };
      if (await change.run({ staffId: member.id, ...post, ...ending, version: member.version })) props.onClose();
    } else if (areaId !== undefined && (await add.run({ areaId, ...post, validFrom }))) props.onClose();
  }
  return (
    <ActDialog
      onClose={props.onClose}
      title={member ? t('committees.changeStaff') : t('committees.addStaff')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      disabled={fields.length === 0}
      onAct={run}
    >
      {member === undefined && (
        <>
          <AreaPicker
            label={t('committees.area')}
            scope="mine"
            {...(props.asOf ? { asOf: props.asOf } : {})}
            value={area}
            onChange={setArea}
          />
          {own && area === undefined && <p className="soft small">{t('committees.areaHint', { name: own.name })}</p>}
        </>
      )}
      <TextInput
        label={t('committees.fullName')}
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t('committees.office')}
        required
        maxLength={200}
        value={office}
        onChange={(event) => setOffice(event.currentTarget.value)}
      />
      <Checkbox
        label={t('committees.isPartTime')}
        checked={isPartTime}
        onChange={(event) => setPartTime(event.currentTarget.checked)}
      />
      {isPartTime && (
        <TextInput
          label={t('committees.otherPost')}
          required
          maxLength={200}
          value={otherPost}
          onChange={(event) => setOtherPost(event.currentTarget.value)}
        />
      )}
      <Checkbox.Group label={t('committees.field')} value={fields} onChange={setFields}>
        <div className="row">
          {STAFF_FIELD_CODES.map((value) => (
            <Checkbox key={value} value={value} label={words(STAFF_FIELDS[value])} />
          ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={t('committees.phone')}
        description={t('committees.phoneHint')}
        inputMode="tel"
        maxLength={20}
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      {member === undefined ? (
        <DateInput label={t('committees.validFrom')} required value={validFrom} onChange={setFrom} />
      ) : (
        <>
          <DateInput label={t('committees.validTo')} value={validTo} onChange={setTo} />
          <TextInput
            label={t('committees.endedReason')}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </>
      )}
    </ActDialog>
  );
}
