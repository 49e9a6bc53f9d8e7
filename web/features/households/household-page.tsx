import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type HouseholdFile, openFile } from '#contract/households/household-file.ts';
import { householdGroupNames } from '#domain/households/groups.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { HouseholdActs } from './household-acts.tsx';
import { HouseholdHistory } from './household-history.tsx';
import { Judgements } from './judgements.tsx';
import { Members } from './members.tsx';
import { Readers } from './readers.tsx';

export function HouseholdPage() {
  const { householdId } = useParams({ from: '/households/$householdId' });
  const { t } = useTranslation();
  const query = useAnswer(openFile, { householdId });
  const file = query.data;
  return (
    <Page
      trail={<Link to="/households">{t('households.search')}</Link>}
      title={file?.headName ?? t('households.file')}
      lead={
        file && (
          <span className="row">
            <Tag tone={file.status === 'active' ? 'good' : 'quiet'}>{t(`households.statuses.${file.status}`)}</Tag>
            <span>
              {t('households.code')} {file.code} · {file.communeName}
              {file.districtName && `, ${file.districtName}`}, {file.provinceName}
            </span>
          </span>
        )
      }
    >
      <Answered query={query}>
        {(loaded) => (
          <>
            <Attention file={loaded} />
            <HouseholdActs file={loaded} />
            <FileFacts file={loaded} />
            <Members file={loaded} />
            <Judgements file={loaded} />
            <GroupPeriods file={loaded} />
            <HouseholdHistory file={loaded} />
            <Readers householdId={householdId} />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Attention({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  return (
    <>
      {file.mergedInto && (
        <Notice
          tone="info"
          action={
            <Link to="/households/$householdId" params={{ householdId: file.mergedInto }}>
              {t('households.openOther')}
            </Link>
          }
        >
          {t('households.mergedInto')}
        </Notice>
      )}
      {(file.doubts.length > 0 || file.openDuplicates > 0) && (
        <Notice tone="warning" title={t('households.doubts')}>
          <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
            {file.doubts.map((doubt) => (
              <li key={`${doubt.personId}:${doubt.code}`}>{words(doubt.message)}</li>
            ))}
            {file.openDuplicates > 0 && (
              <li>
                <Link to="/duplicates">{t('households.openDuplicates', { pairs: count(file.openDuplicates) })}</Link>
              </li>
            )}
          </ul>
        </Notice>
      )}
      <p className="soft small no-print">{t('households.readLogged')}</p>
    </>
  );
}

function FileFacts({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const { words, count, date } = useFormat();
  return (
    <Section title={t('households.facts')}>
      <Facts
        facts={[
          [t('households.head'), file.headName],
          [t('households.sex'), file.headSex ? t(file.headSex === 'm' ? 'households.male' : 'households.female') : '–'],
          [t('households.birth'), date(file.headBirth)],
          [t('households.identity'), file.headIdentityNumber ?? '–'],
          [t('households.ethnic'), file.ethnicName ?? file.ethnicCode ?? '–'],
          [t('households.size'), count(file.size)],
          [t('households.village'), file.villageName ?? '–'],
          [t('households.address'), file.address ?? '–'],
          [
            t('households.groups'),
            file.groups.map((group) => words(householdGroupNames[group])).join('; ') || t('cases.noneChosen'),
          ],
        ]}
      />
    </Section>
  );
}

function GroupPeriods({ file }: { readonly file: HouseholdFile }) {
  const { t } = useTranslation();
  const { words, date } = useFormat();
  if (file.groupPeriods.length === 0) return null;
  return (
    <Section title={t('households.groupPeriods')}>
      <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
        {file.groupPeriods.map((period) => (
          <li key={`${period.group}:${period.validFrom}`}>
            {words(householdGroupNames[period.group])}:{' '}
            {period.validTo
              ? t('households.periodClosed', { from: date(period.validFrom), to: date(period.validTo) })
              : t('households.periodOpen', { from: date(period.validFrom) })}
            . {t('households.evidence')}: {period.evidence}
          </li>
        ))}
      </ul>
    </Section>
  );
}
