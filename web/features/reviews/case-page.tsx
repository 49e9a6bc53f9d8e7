import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getCase, type ReviewCase } from '#contract/reviews/cases.ts';
import { getRound } from '#contract/reviews/get-round.ts';
import { type Movement, nameOfMovement } from '#domain/reviews/movement.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { usePermission } from '../access/use-session.ts';
import { CaseAnswers } from './case-answers.tsx';
import { CaseCorrection } from './case-correction.tsx';
import { CaseHistory } from './case-history.tsx';
import { ClassTag } from './class-tag.tsx';
import { SyntheticBanner } from './synthetic-banner.tsx';

export function CasePage() {
  const { roundId, householdId } = useParams({ from: '/rounds/$roundId/cases/$householdId' });
  const { t } = useTranslation();
  const query = useAnswer(getCase, { roundId, householdId });
  const round = useAnswer(getRound, { roundId });
  const mayOpenFile = usePermission('household.read');
  const loaded = query.data?.case;
  return (
    <Page
      trail={
        <>
          <Link to="/rounds/$roundId" params={{ roundId }}>
            {roundId}
          </Link>{' '}
          ›{' '}
          <Link to="/rounds/$roundId/cases" params={{ roundId }} search={loaded ? { communeId: loaded.communeId } : {}}>
            {loaded?.communeName ?? t('cases.list')}
          </Link>
        </>
      }
      title={loaded ? loaded.headName : t('cases.case')}
      lead={loaded && `${t('cases.case')} · ${t('cases.code')} ${loaded.code}`}
      actions={
        mayOpenFile && (
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/households/$householdId" params={{ householdId }} />}
          >
            {t('cases.openFile')}
          </Button>
        )
      }
    >
      <SyntheticBanner synthetic={round.data?.round.synthetic ?? false} />
      <Answered query={query}>{({ case: shown }) => <CaseBody shown={shown} />}</Answered>
    </Page>
  );
}

function CaseBody({ shown }: { readonly shown: ReviewCase }) {
  const { t } = useTranslation();
  const [isCorrecting, setCorrecting] = useState(false);
  const mayCorrect = shown.abilities.includes('correct');
  return (
    <>
      <Result shown={shown} />
      {isCorrecting && mayCorrect ? (
        <CaseCorrection shown={shown} onDone={() => setCorrecting(false)} />
      ) : (
        <Section
          title={t('cases.answers')}
          actions={
            mayCorrect && (
              <Button leftSection={<IconPencil size={17} aria-hidden />} onClick={() => setCorrecting(true)}>
                {t('cases.correct')}
              </Button>
            )
          }
        >
          <div className="stack">
            {!mayCorrect && <Notice tone="info">{t(shown.frozen ? 'cases.frozenWhy' : 'cases.lockedWhy')}</Notice>}
            <CaseAnswers shown={shown} />
          </div>
        </Section>
      )}
      <CaseHistory actions={shown.actions} />
    </>
  );
}

function Result({ shown }: { readonly shown: ReviewCase }) {
  const { t } = useTranslation();
  const { words, count } = useFormat();
  return (
    <Section title={t('cases.result')}>
      <div className="stack">
        <p className="row" style={{ fontSize: '1.15rem' }}>
          <ClassTag value={shown.class} group={shown.group} />
          <span>{words(nameOfMovement(shown.movement as Movement))}</span>
        </p>
        <div>
          <h3>{t('cases.why')}</h3>
          <p>{words(shown.reasons)}</p>
        </div>
        {shown.localClass && shown.localReasons && (
          <div>
            <h3>{t('cases.localClass')}</h3>
            <p>
              <ClassTag value={shown.localClass} /> {words(shown.localReasons)}
            </p>
          </div>
        )}
        <Facts
          facts={[
            [t('cases.b1'), count(shown.b1Score)],
            [t('cases.b2'), count(shown.b2Score)],
            [
              t('cases.previous'),
              shown.previousClass ? t(`cases.classes.${shown.previousClass}`) : t('cases.notListed'),
            ],
            [
              t('cases.ever'),
              [shown.everPoor && t('cases.everPoor'), shown.everNearPoor && t('cases.everNearPoor')]
                .filter(Boolean)
                .join(', ') || t('cases.never'),
            ],
          ]}
        />
      </div>
    </Section>
  );
}
