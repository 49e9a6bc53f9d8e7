import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getStandard } from '#contract/standards/standards.ts';
import type { Verification } from '#domain/kernel/verification.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import type { Column } from '../../ui/data-table/column.ts';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { useVerificationName, VerificationMark } from '../../ui/verification-mark.tsx';
import { ScoreTables } from './score-tables.tsx';

type Answer = CallAnswer<typeof getStandard>;

/** Every value of a standard with its verification and its source. */
export function StandardPage() {
  const { standardId } = useParams({ from: '/standards/$standardId' });
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(getStandard, { standardId });
  return (
    <Page
      trail={<Link to="/standards">{t('standards.list')}</Link>}
      title={query.data ? words(query.data.standard.name) : standardId}
      lead={query.data && <VerificationMark value={query.data.standard.verification} />}
    >
      <Answered query={query}>
        {(answer) => (
          <>
            <Rules standard={answer.standard} />
            <Indicators standard={answer.standard} />
            <div className="grid-2">
              <Codes title={t('standards.causes')} items={answer.standard.causes} />
              <Codes title={t('standards.needs')} items={answer.standard.needs} />
            </div>
            <ScoreTables standardId={standardId} tables={answer.scoreTables} />
            <Legal standard={answer.standard} />
            {answer.standard.notes.length > 0 && (
              <Section title={t('standards.notes')}>
                <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
                  {answer.standard.notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </Section>
            )}
          </>
        )}
      </Answered>
    </Page>
  );
}

function useMarkColumn<T extends { verification: Verification }>(): Column<T> {
  const { t } = useTranslation();
  const nameOf = useVerificationName();
  return {
    key: 'verification',
    header: t('standards.verification'),
    value: (row) => nameOf(row.verification),
    cell: (row) => <VerificationMark value={row.verification} />,
  };
}

function Rules({ standard }: { readonly standard: Answer['standard'] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const mark = useMarkColumn<Answer['standard']['rules'][number]>();
  return (
    <Section title={t('standards.rules')} flush>
      <DataTable
        compact
        name={t('standards.rules')}
        rows={standard.rules}
        rowKey={(rule) => rule.text.en}
        columns={[
          {
            key: 'rule',
            header: t('standards.rule'),
            primary: true,
            minWidth: '16rem',
            value: (rule) => words(rule.text),
          },
          mark,
          { key: 'source', header: t('standards.source'), value: (rule) => rule.source },
        ]}
      />
    </Section>
  );
}

function Indicators({ standard }: { readonly standard: Answer['standard'] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const mark = useMarkColumn<Answer['standard']['indicators'][number]>();
  const dimension = (code: string) => {
    const found = standard.dimensions.find((each) => each.code === code);
    return found ? words(found.name) : code;
  };
  if (standard.indicators.length === 0) return null;
  return (
    <Section title={t('standards.indicators')} flush>
      <DataTable
        compact
        name={t('standards.indicators')}
        rows={standard.indicators}
        rowKey={(indicator) => indicator.code}
        columns={[
          {
            key: 'name',
            header: t('standards.indicator'),
            primary: true,
            minWidth: '12rem',
            value: (each) => words(each.name),
          },
          { key: 'dimension', header: t('standards.dimension'), value: (each) => dimension(each.dimension) },
          {
            key: 'if',
            header: t('standards.deprivedIf'),
            value: (each) => each.deprivedIf ?? t('standards.definitionUnknown'),
          },
          mark,
          { key: 'source', header: t('standards.source'), value: (each) => each.source },
        ]}
      />
    </Section>
  );
}

function Codes({ title, items }: { readonly title: string; readonly items: Answer['standard']['causes'] }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const mark = useMarkColumn<Answer['standard']['causes'][number]>();
  if (items.length === 0) return null;
  return (
    <Section title={title} flush>
      <DataTable
        compact
        name={title}
        rows={items}
        rowKey={(item) => item.code}
        columns={[
          { key: 'name', header: title, primary: true, value: (item) => words(item.name) },
          { key: 'code', header: t('standards.code'), value: (item) => item.code },
          mark,
        ]}
      />
    </Section>
  );
}

function Legal({ standard }: { readonly standard: Answer['standard'] }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const mark = useMarkColumn<Answer['standard']['legal'][number]>();
  return (
    <Section title={t('standards.legal')} flush>
      <DataTable
        compact
        name={t('standards.legal')}
        rows={standard.legal}
        rowKey={(each) => each.document}
        columns={[
          {
            key: 'document',
            header: t('standards.document'),
            primary: true,
            minWidth: '12rem',
            value: (each) => each.document,
          },
          { key: 'date', header: t('standards.date'), value: (each) => each.date, cell: (each) => date(each.date) },
          mark,
          { key: 'source', header: t('standards.source'), value: (each) => each.source },
        ]}
      />
    </Section>
  );
}
