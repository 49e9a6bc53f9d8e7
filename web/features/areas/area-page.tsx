import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getArea } from '#contract/areas/get-area.ts';
import { AREA_LEVEL_NAMES } from '#domain/areas/area-level.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { DataTable } from '../../ui/data-table/data-table.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Page, Section } from '../../ui/page.tsx';
import { VerificationMark } from '../../ui/verification-mark.tsx';
import { AreaActs } from './area-acts.tsx';
import { useChangeName } from './change-name.ts';

type Answer = CallAnswer<typeof getArea>;
const PEOPLE = { all: 'peopleAll', part: 'peoplePart', none: 'peopleNone' } as const;

/** The life of one unit: names, what it was made from, what became of it. */
export function AreaPage() {
  const { areaId } = useParams({ from: '/areas/$areaId' });
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(getArea, { areaId: Number(areaId) });
  const area = query.data?.area;
  return (
    <Page
      trail={
        <>
          <Link to="/areas">{t('areas.list')}</Link>
          {query.data?.parents.map((parent) => (
            <span key={parent.id}>
              {' › '}
              <Link to="/areas/$areaId" params={{ areaId: String(parent.id) }}>
                {parent.fullName}
              </Link>
            </span>
          ))}
        </>
      }
      title={area?.fullName ?? t('areas.list')}
      actions={area && <AreaActs area={area} />}
      lead={area && `${words(AREA_LEVEL_NAMES[area.level])} · ${t('areas.code')} ${area.code}`}
    >
      <Answered query={query}>
        {(answer) => (
          <>
            <AreaFacts answer={answer} />
            <Terms answer={answer} />
            <Changes title={t('areas.predecessors')} changes={answer.predecessors} />
            <Changes title={t('areas.successors')} changes={answer.successors} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function usePeriod() {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (from: string, to: string | null) =>
    to ? t('areas.period', { from: date(from), to: date(to) }) : t('areas.since', { from: date(from) });
}

function AreaFacts({ answer: { area, regions, classes } }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const period = usePeriod();
  return (
    <Section>
      <Facts
        facts={[
          [t('areas.valid'), period(area.validFrom, area.validTo)],
          [t('areas.residence'), area.residence ? t(`cases.${area.residence}`) : '–'],
          [t('areas.otherNames'), area.otherNames.join(', ') || '–'],
          [t('standards.verification'), <VerificationMark key="mark" value={area.verification} />],
          [t('standards.source'), area.source ?? '–'],
          ...regions.map(
            (region) =>
              [
                `${t('areas.scoringRegion')} · ${region.province.fullName}`,
                <span key={region.province.id} className="row">
                  {region.scoringRegion} ({region.socioEconomicRegion})
                  <VerificationMark value={region.isScoringRegionVerified ? 'verified' : 'unverified'} />
                </span>,
              ] as const,
          ),
          [
            t('areas.classes'),
            classes.length === 0 ? (
              <span className="soft">{t('areas.noClasses')}</span>
            ) : (
              classes
                .map((each) => `${each.class} (${period(each.validFrom, each.validTo)}; ${each.legalBasis})`)
                .join('; ')
            ),
          ],
        ]}
      />
    </Section>
  );
}

function Terms({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const period = usePeriod();
  return (
    <Section title={t('areas.terms')} flush>
      <DataTable
        compact
        name={t('areas.terms')}
        rows={answer.terms}
        rowKey={(term) => `${term.validFrom}:${term.fullName}`}
        columns={[
          { key: 'name', header: t('areas.name'), primary: true, value: (term) => term.fullName },
          {
            key: 'valid',
            header: t('areas.valid'),
            value: (term) => term.validFrom,
            cell: (term) => period(term.validFrom, term.validTo),
          },
          {
            key: 'parent',
            header: t('areas.parent'),
            value: (term) => term.parent?.fullName,
            cell: (term) =>
              term.parent && (
                <Link to="/areas/$areaId" params={{ areaId: String(term.parent.id) }}>
                  {term.parent.fullName}
                </Link>
              ),
          },
          { key: 'basis', header: t('areas.legalBasis'), value: (term) => term.legalBasis },
          {
            key: 'mark',
            header: t('standards.verification'),
            value: (term) => term.verification,
            cell: (term) => <VerificationMark value={term.verification} />,
          },
        ]}
      />
    </Section>
  );
}

function Changes({ title, changes }: { readonly title: string; readonly changes: Answer['successors'] }) {
  const { t } = useTranslation();
  const nameOf = useChangeName();
  const { date } = useFormat();
  if (changes.length === 0) return null;
  return (
    <Section title={title} flush>
      <DataTable
        compact
        name={title}
        rows={changes}
        rowKey={(change) => `${change.area?.id}:${change.on}:${change.kind}`}
        columns={[
          {
            key: 'area',
            header: t('areas.name'),
            primary: true,
            value: (change) => change.area?.fullName,
            cell: (change) =>
              change.area ? (
                <Link to="/areas/$areaId" params={{ areaId: String(change.area.id) }}>
                  {change.area.fullName}
                </Link>
              ) : (
                '–'
              ),
          },
          { key: 'on', header: t('areas.on'), value: (change) => change.on, cell: (change) => date(change.on) },
          { key: 'kind', header: t('areas.change'), value: (change) => nameOf(change.kind) },
          { key: 'people', header: t('areas.people'), value: (change) => t(`areas.${PEOPLE[change.people]}`) },
          { key: 'basis', header: t('areas.legalBasis'), value: (change) => change.legalBasis },
          { key: 'note', header: t('areas.note'), value: (change) => change.note },
          {
            key: 'mark',
            header: t('standards.verification'),
            value: (change) => change.verification,
            cell: (change) => <VerificationMark value={change.verification} />,
          },
        ]}
      />
    </Section>
  );
}
