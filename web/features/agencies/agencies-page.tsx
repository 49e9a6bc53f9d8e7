import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Agency, listAgencies } from '#contract/agencies/agencies.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { VerificationMark } from '../../ui/verification-mark.tsx';
import { AgencyDialog, AliasDialog } from './agency-dialogs.tsx';

/** Danh mục cơ quan: dated bodies, their names, who carries their work on; a province adds its own. */
export function AgenciesPage() {
  const { t } = useTranslation();
  const [on, setOn] = useState('');
  const query = useAnswer(listAgencies, on === '' ? {} : { on }, { keepPrevious: true });
  const [naming, setNaming] = useState<Agency>();
  const [adding, setAdding] = useState(false);
  const provinces = query.data?.mayEdit ?? [];
  const columns = useColumns(provinces.length > 0 ? setNaming : undefined);
  return (
    <Page
      title={t('agencies.list')}
      lead={t('agencies.listLead')}
      actions={
        provinces.length > 0 && (
          <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
            {t('agencies.add')}
          </Button>
        )
      }
    >
      <Section flush>
        <Answered query={query}>
          {({ agencies }) => (
            <DataTable
              name={t('agencies.list')}
              rows={agencies}
              columns={columns}
              rowKey={(agency) => agency.id}
              filters={<DateInput label={t('agencies.on')} value={on} onChange={setOn} />}
            />
          )}
        </Answered>
      </Section>
      {naming && <AliasDialog agency={naming} provinces={provinces} onClose={() => setNaming(undefined)} />}
      {adding && <AgencyDialog provinces={provinces} onClose={() => setAdding(false)} />}
    </Page>
  );
}

function useColumns(onName: ((agency: Agency) => void) | undefined): Column<Agency>[] {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const valid = ({ validFrom, validTo }: Agency): string =>
    [
      validFrom === null ? '' : t('agencies.since', { from: date(validFrom) }),
      validTo === null ? '' : t('agencies.until', { to: date(validTo) }),
    ]
      .filter(Boolean)
      .join(' ') || t('agencies.always');
  const successions = (agency: Agency): string[] => [
    ...agency.successors.map((each) =>
      t('agencies.successor', { name: words(each.name), date: date(each.effectiveDate), task: words(each.task) }),
    ),
    ...agency.predecessors.map((each) =>
      t('agencies.predecessors', { name: words(each.name), date: date(each.effectiveDate) }),
    ),
  ];
  const columns: Column<Agency>[] = [
    {
      key: 'name',
      header: t('agencies.name'),
      primary: true,
      minWidth: '13rem',
      value: (agency) => words(agency.name),
      cell: (agency) => (
        <>
          {words(agency.name)} {agency.provinceName !== null && <Tag tone="near">{agency.provinceName}</Tag>}
        </>
      ),
    },
    {
      key: 'level',
      header: t('agencies.level'),
      value: ({ level, kind }) => `${t(`agencies.levels.${level}`)}, ${t(`agencies.kinds.${kind}`)}`,
    },
    {
      key: 'valid',
      header: t('agencies.valid'),
      minWidth: '8rem',
      value: valid,
      cell: (agency) => (agency.validTo === null ? valid(agency) : <Tag tone="waiting">{valid(agency)}</Tag>),
    },
    {
      key: 'aliases',
      header: t('agencies.aliases'),
      minWidth: '12rem',
      value: (agency) => [...agency.aliases, ...agency.localAliases].join('; '),
      cell: (agency) => (
        <span className="small">
          {agency.aliases.join('; ')}
          {agency.localAliases.length > 0 && (
            <> {t('agencies.localAliases', { names: agency.localAliases.join('; ') })}</>
          )}
        </span>
      ),
    },
    {
      key: 'successors',
      header: t('agencies.successors'),
      minWidth: '13rem',
      value: (agency) => successions(agency).join('; '),
      cell: (agency) => (
        <span className="stack tight small" style={{ gap: '0.15rem' }}>
          {successions(agency).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </span>
      ),
    },
    {
      key: 'verification',
      header: t('agencies.verification'),
      value: (agency) => agency.verification,
      cell: (agency) => <VerificationMark value={agency.verification} />,
    },
  ];
  if (onName === undefined) return columns;
  return [
    ...columns,
    {
      key: 'acts',
      header: t('agencies.addAlias'),
      acts: true,
      value: () => null,
      cell: (agency) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('agencies.aliasOf', { name: words(agency.name) })}
          onClick={() => onName(agency)}
        >
          {t('agencies.addAlias')}
        </Button>
      ),
    },
  ];
}
