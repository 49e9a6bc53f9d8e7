import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listStandards } from '#contract/standards/standards.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';

export function StandardsPage() {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const nameOf = useVerificationName();
  const query = useAnswer(listStandards, {});
  const applies = (from: string, to: string | null) =>
    to === null ? t('standards.from', { from: date(from) }) : t('standards.fromTo', { from: date(from), to: date(to) });
  return (
    <Page title={t('standards.list')} lead={t('standards.listLead')}>
      <Section flush>
        <Answered query={query}>
          {({ standards }) => (
            <DataTable
              name={t('standards.list')}
              rows={standards}
              rowKey={(standard) => standard.id}
              columns={[
                {
                  key: 'name',
                  header: t('standards.name'),
                  primary: true,
                  minWidth: '14rem',
                  value: (standard) => words(standard.name),
                  cell: (standard) => (
                    <Link to="/standards/$standardId" params={{ standardId: standard.id }}>
                      {words(standard.name)}
                    </Link>
                  ),
                },
                { key: 'id', header: t('standards.id'), value: (standard) => standard.id },
                { key: 'scope', header: t('standards.scope'), value: (standard) => t(`standards.${standard.scope}`) },
                {
                  key: 'applies',
                  header: t('standards.applies'),
                  value: (standard) => standard.appliesFrom,
                  cell: (standard) => applies(standard.appliesFrom, standard.appliesTo),
                },
                {
                  key: 'points',
                  header: t('standards.pointRules'),
                  value: (standard) => t(standard.hasPointRules ? 'standards.hasPoints' : 'standards.noPoints'),
                  cell: (standard) => (
                    <Tag tone={standard.hasPointRules ? 'good' : 'near'}>
                      {t(standard.hasPointRules ? 'standards.hasPoints' : 'standards.noPoints')}
                    </Tag>
                  ),
                },
                {
                  key: 'verification',
                  header: t('standards.verification'),
                  value: (standard) => nameOf(standard.verification),
                  cell: (standard) => <VerificationMark value={standard.verification} />,
                },
              ]}
            />
          )}
        </Answered>
      </Section>
    </Page>
  );
}
