import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Committee, CommitteeMember } from '#contract/committees/committee.ts';
import { addMember, changeMember } from '#contract/committees/members.ts';
import { POST_CODES, POSTS, type Post } from '#domain/committees/committee.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog, bothActs } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AgencyField } from './agency-field.tsx';

export function MemberDialog(props: {
  readonly committee: Committee;
  readonly member: CommitteeMember | undefined;
  readonly onClose: () => void;
}) {
  const { committee, member } = props;
  const { t } = useTranslation();
  const { words } = useFormat();
  const add = useAct(addMember);
  const change = useAct(changeMember);
  const [post, setPost] = useState<Post>(member?.post ?? 'member');
  const [name, setName] = useState(member?.name ?? '');
  const [office, setOffice] = useState(member?.office ?? '');
  const [agency, setAgency] = useState(member?.agency?.id ?? '');
  const [phone, setPhone] = useState('');
  const [validFrom, setFrom] = useState(member?.validFrom ?? committee.validFrom);
  const [validTo, setTo] = useState(member?.validTo ?? '');
  const seat = {
    committeeId: committee.id,
    post,
    name,
    office,
    agencyId: agency === '' ? null : agency,
    validFrom,
    ...(phone.trim() === '' ? {} : { phone }),
    ...(validTo === '' ? {} : { validTo }),
  };
  return (
    <ActDialog
      onClose={props.onClose}
      title={member ? t('committees.changeMember') : t('committees.addMember')}
      actLabel={t('ui.save')}
      act={bothActs(add, change)}
      onAct={async () => {
        const answer = member
          ? await change.run({ ...seat, memberId: member.id, version: member.version })
          : await add.run(seat);
        if (answer) props.onClose();
      }}
    >
      <NativeSelect
        label={t('committees.post')}
        value={post}
        onChange={(event) => setPost(event.currentTarget.value as Post)}
        data={POST_CODES.map((value) => ({ value, label: words(POSTS[value]) }))}
      />
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
      <AgencyField label={t('committees.agency')} on={validFrom || undefined} value={agency} onChange={setAgency} />
      <TextInput
        label={t('committees.phone')}
        description={t('committees.phoneHint')}
        inputMode="tel"
        maxLength={20}
        value={phone}
        onChange={(event) => setPhone(event.currentTarget.value)}
      />
      <div className="grid-2">
        <DateInput label={t('committees.validFrom')} required value={validFrom} onChange={setFrom} />
        <DateInput label={t('committees.validTo')} value={validTo} onChange={setTo} />
      </div>
    </ActDialog>
  );
}
