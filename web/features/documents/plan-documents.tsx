import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listPlanDocuments } from '#contract/documents/plan-documents.ts';
import { KIND_NAMES } from '#domain/documents/document.ts';
import { FORCE_NAMES } from '#domain/documents/document-force.ts';
import { useAnswer } from '../../api/queries.ts';
import { Answered } from '../../ui/answered.tsx';
import { useFormat } from '../../ui/format.ts';
import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from '../plans/plans.module.css';
import { FORCE_TONES, nameOf, titleOf } from './document-words.ts';

/** The documents a plan rests on and cites, as of its own day. */
export function PlanDocuments({ planId }: { readonly planId: string }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const query = useAnswer(listPlanDocuments, { planId });
  return (
    <Section title={t('documents.ofPlan')} lead={t('documents.ofPlanLead')} flush>
      <Answered query={query} lines={4}>
        {({ documents }) =>
          documents.length === 0 ? (
            <p className={classes.bar}>{t('documents.ofPlanNone')}</p>
          ) : (
            <ul className={classes.items}>
              {documents.map(({ document, places, targets }) => {
                const sets = targets.filter(({ kind }) => kind === 'sets').length;
                const goals = targets.length - sets;
                return (
                  <li key={document.id}>
                    <span className="row spread">
                      <span>
                        <Link to="/documents/$documentId" params={{ documentId: document.id }}>
                          {nameOf(document)}
                        </Link>
                        {titleOf(document) !== '' && <span className="soft small"> {titleOf(document)}</span>}
                      </span>
                      <Tag tone={FORCE_TONES[document.force]}>{words(FORCE_NAMES[document.force])}</Tag>
                    </span>
                    <span className="soft small">
                      {[
                        document.issuer,
                        words(KIND_NAMES[document.kind]),
                        ...places.map(({ line, role, clause }) =>
                          [t('documents.line', { line }), t(`documents.role.${role}`), clause]
                            .filter(Boolean)
                            .join(' '),
                        ),
                        sets > 0 && t('documents.setsTargets', { count: sets }),
                        goals > 0 && t('documents.goalTargets', { count: goals }),
                        document.wrongIssuer !== null &&
                          t('documents.wrongIssuer', {
                            number: document.number,
                            wanted: document.wrongIssuer,
                            issuer: document.issuer,
                          }),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
    </Section>
  );
}
