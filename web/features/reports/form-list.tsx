import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listForms } from '#contract/reports/list-forms.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { usePermission } from '../access/use-session.ts';

/** The forms that can be made for a round; the usual ones of its standard first. */
export function FormList({ roundId }: { readonly roundId: string }) {
  const { t } = useTranslation();
  const mayList = usePermission('report.list');
  const query = useAnswer(listForms, { roundId });
  return (
    <Section flush>
      <Answered query={query}>
        {({ forms }) => (
          <DataTable
            name={t('reports.list')}
            rows={forms.filter((form) => !form.isList || mayList)}
            rowKey={(form) => form.code}
            columns={[
              {
                key: 'title',
                header: t('reports.title'),
                primary: true,
                minWidth: '18rem',
                value: (form) => form.title,
                cell: (form) => (
                  <Link
                    to={form.isList ? '/rounds/$roundId/lists/$form' : '/rounds/$roundId/reports/$form'}
                    params={{ roundId, form: form.code }}
                  >
                    {form.title}
                  </Link>
                ),
              },
              { key: 'number', header: t('reports.number'), value: (form) => form.officialNumber ?? form.code },
              {
                key: 'kind',
                header: t('reports.kind'),
                value: (form) => t(form.isList ? 'reports.list14' : form.isUsual ? 'reports.usual' : 'reports.other'),
                cell: (form) => (
                  <Tag tone={form.isUsual && !form.isList ? 'good' : 'quiet'}>
                    {t(form.isList ? 'reports.list14' : form.isUsual ? 'reports.usual' : 'reports.other')}
                  </Tag>
                ),
              },
              {
                key: 'rows',
                header: t('reports.rowKind'),
                value: (form) => form.kinds.map((kind) => t(`reports.kinds.${kind}`)).join(', '),
              },
              { key: 'source', header: t('reports.source'), value: (form) => form.source },
            ]}
            empty={<Empty title={t('reports.noForms')} />}
          />
        )}
      </Answered>
    </Section>
  );
}
