import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { MemberDialog } from './member-dialog.tsx';

type Member = HouseholdFile['members'][number];

export function Members({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const columns = useColumns();
  const [correcting, setCorrecting] = useState<Member>();
  const acts: Column<Member>[] = file.actions.includes('correct')
    ? [
        {
          key: 'acts',
          header: t('rounds.work'),
          acts: true,
          value: () => null,
          cell: (member) => (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${t('households.correctMember')}: ${member.name}`}
              onClick={() => setCorrecting(member)}
            >
              {t('households.correctShort')}
            </Button>
          ),
        },
      ]
    : [];
  const { date } = useFormat();
  return (
    <>
      <Section title={t('households.members')} flush>
        <DataTable
          compact
          name={t('households.members')}
          rows={file.members}
          columns={[...columns, ...acts]}
          rowKey={(member) => member.personId}
          empty={<Empty title={t('households.noMembers')}>{t('households.noMembersLead')}</Empty>}
        />
      </Section>
      {correcting && <MemberDialog file={file} member={correcting} onClose={() => setCorrecting(undefined)} />}
      {file.formerMembers.length > 0 && (
        <Section title={t('households.formerMembers')} flush>
          <DataTable
            compact
            name={t('households.formerMembers')}
            rows={file.formerMembers}
            columns={[
              ...columns.slice(0, 5),
              {
                key: 'left',
                header: t('households.leftOn'),
                value: (member) => member.leftOn,
                cell: (member) =>
                  `${date(member.leftOn)}${member.leftReason ? ` · ${t(`households.leftReasons.${member.leftReason}`)}` : ''}`,
              },
            ]}
            rowKey={(member) => member.personId}
          />
        </Section>
      )}
    </>
  );
}

function useColumns(): Column<Member>[] {
  const { t } = useTranslation();
  const { date } = useFormat();
  const notes = (member: Member) =>
    [
      member.inSchool && t('households.inSchool'),
      member.hasInsurance && t('households.hasInsurance'),
      member.hasInsurance === false && t('households.noInsurance'),
      member.working && t('households.working'),
      member.disabled && t('households.disabled'),
      member.merit && t('households.merit'),
      member.socialAssistance && t('households.socialAssistance'),
      member.note,
    ]
      .filter(Boolean)
      .join('; ');
  return [
    { key: 'no', header: t('households.personNo'), align: 'right', value: (member) => member.personNo },
    {
      key: 'name',
      header: t('households.name'),
      primary: true,
      minWidth: '10rem',
      value: (member) => member.name,
      cell: (member) => (
        <span className="row" style={{ gap: '0.4rem' }}>
          {member.name} {member.isHead && <Tag tone="good">{t('households.isHead')}</Tag>}
        </span>
      ),
    },
    {
      key: 'sex',
      header: t('households.sex'),
      value: (member) => (member.sex ? t(member.sex === 'm' ? 'households.male' : 'households.female') : null),
    },
    {
      key: 'birth',
      header: t('households.birth'),
      value: (member) => member.birth,
      cell: (member) => date(member.birth),
    },
    { key: 'identity', header: t('households.identity'), value: (member) => member.identityNumber },
    { key: 'relation', header: t('households.relation'), value: (member) => member.relation },
    { key: 'notes', header: t('households.attributes'), value: notes, cell: notes },
  ];
}
