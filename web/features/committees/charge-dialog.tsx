import { MultiSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitteeMember } from '#contract/committees/committee.ts';
import { setCharges } from '#contract/committees/members.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import type { CommitteeAnswer } from './committee-answer.ts';

/** Phân công địa bàn: the units of the level shown, and those the member holds already. */
export function ChargeDialog(props: {
  readonly answer: CommitteeAnswer;
  readonly member: CommitteeMember;
  readonly onClose: () => void;
}) {
  const { answer, member } = props;
  const { t } = useTranslation();
  const act = useAct(setCharges);
  const [ids, setIds] = useState(member.areas.map(({ id }) => String(id)));
  const [from, setFrom] = useState(answer.asOf > member.validFrom ? answer.asOf : member.validFrom);
  const offered = new Map(
    [...answer.coverage.units.map(({ area }) => area), ...member.areas].map((area) => [area.id, area]),
  );
  return (
    <ActDialog
      onClose={props.onClose}
      size="lg"
      title={`${t('committees.charge')}: ${member.name}`}
      actLabel={t('ui.save')}
      act={act}
      onAct={async () => {
        const answered = await act.run({
          committeeId: answer.committee.id,
          memberId: member.id,
          areaIds: ids.map(Number),
          from,
        });
        if (answered) props.onClose();
      }}
    >
      <p className="soft small">{t('committees.chargeLead')}</p>
      <MultiSelect
        label={t('committees.areasInCharge')}
        searchable
        clearable
        hidePickedOptions
        maxDropdownHeight={260}
        value={ids}
        onChange={setIds}
        data={[...offered.values()].map(({ id, fullName }) => ({ value: String(id), label: fullName }))}
      />
      <DateInput label={t('committees.chargeFrom')} required value={from} onChange={setFrom} />
    </ActDialog>
  );
}
