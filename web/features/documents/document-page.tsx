import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getDocument, relateDocuments } from '#contract/documents/documents.ts';
import {
  KIND_NAMES,
  LEVEL_NAMES,
  RELATION_KINDS,
  RELATION_NAMES,
  type RelationKind,
} from '#domain/documents/document.ts';
import { FORCE_NAMES } from '#domain/documents/document-force.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Answered } from '../../ui/answered.tsx';
import { Facts } from '../../ui/facts.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { VerificationMark } from '../../ui/verification-mark.tsx';
import classes from '../plans/plans.module.css';
import { DocumentDialog } from './document-dialog.tsx';
import { DocumentSelect } from './document-select.tsx';
import { FORCE_TONES, nameOf, titleOf, yearsOf } from './document-words.ts';

type Answer = (typeof getDocument)['output']['_output'];

export function DocumentPage() {
  const { documentId } = useParams({ from: '/documents/$documentId' });
  const { t } = useTranslation();
  const { words, date } = useFormat();
  const query = useAnswer(getDocument, { documentId });
  const [dialog, setDialog] = useState<'edit' | 'relate'>();
  return (
    <Answered query={query} lines={10}>
      {(answer) => {
        const { document, asOf } = answer;
        return (
          <Page
            title={nameOf(document)}
            trail={<Link to="/documents">{t('documents.list')}</Link>}
            lead={
              <span className="row">
                <span>{titleOf(document) || document.type}</span>
                <Tag tone={FORCE_TONES[document.force]}>{words(FORCE_NAMES[document.force])}</Tag>
              </span>
            }
            actions={
              document.mayEdit && (
                <>
                  <Button variant="default" onClick={() => setDialog('relate')}>
                    {t('documents.relate')}
                  </Button>
                  <Button variant="default" onClick={() => setDialog('edit')}>
                    {t('documents.edit')}
                  </Button>
                </>
              )
            }
          >
            {document.wrongIssuer !== null && (
              <Notice tone="warning">
                {t('documents.wrongIssuer', {
                  number: document.number,
                  wanted: document.wrongIssuer,
                  issuer: document.issuer,
                })}
              </Notice>
            )}
            <Section>
              <Facts
                facts={[
                  [t('documents.issuer'), document.issuer ?? '–'],
                  [t('documents.kind'), words(KIND_NAMES[document.kind])],
                  [t('documents.level'), document.level === null ? '–' : words(LEVEL_NAMES[document.level])],
                  [
                    t('documents.issuedOn'),
                    document.issuedOn === null ? (document.issuedYear ?? '–') : date(document.issuedOn),
                  ],
                  [t('documents.period'), yearsOf(document, (year) => t('documents.horizonTo', { year })) || '–'],
                  [
                    t('documents.forceAt', { day: date(asOf) }),
                    `${words(FORCE_NAMES[document.force])} (${date(document.inForceFrom)} – ${date(document.inForceTo)})`,
                  ],
                  [t('documents.source'), document.source],
                  [t('documents.verification'), <VerificationMark key="mark" value={document.verification} />],
                ]}
              />
              {document.planId !== null && (
                <p>
                  <Link to="/plans/$planId" params={{ planId: document.planId }}>
                    {t('documents.openPlan')}
                  </Link>
                </p>
              )}
            </Section>
            <Relations answer={answer} />
            <Section title={t('documents.citedBy')} flush>
              {answer.citedBy.length === 0 ? (
                <p className={classes.bar}>{t('documents.notCited')}</p>
              ) : (
                <ul className={classes.items}>
                  {answer.citedBy.map((place) => (
                    <li key={`${place.planId}:${place.line}`}>
                      <span>
                        <Link to="/plans/$planId" params={{ planId: place.planId }}>
                          {place.plan}
                        </Link>{' '}
                        · {place.area} · {place.year}
                      </span>
                      <span className="soft small">
                        {t('documents.line', { line: place.line })} · {t(`documents.role.${place.role}`)}
                        {place.clause !== null && ` · ${place.clause}`} · «{place.printed}»
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <Section title={t('documents.targets')} flush>
              {answer.targets.length === 0 ? (
                <p className={classes.bar}>{t('documents.noTargets')}</p>
              ) : (
                <ul className={classes.items}>
                  {answer.targets.map((target) => (
                    <li key={target.targetId}>
                      <Link
                        to="/plans/$planId/targets/$targetId"
                        params={{ planId: target.planId, targetId: target.targetId }}
                      >
                        {target.text}
                      </Link>
                      <span className="soft small">
                        {target.plan} · {t(`documents.targetKind.${target.kind}`)} ·{' '}
                        {t(`documents.origin.${target.origin}`)}
                      </span>
                    </li>
                  ))}
                </ul>
              )}
            </Section>
            <History answer={answer} />
            {dialog === 'edit' && <DocumentDialog document={document} onClose={() => setDialog(undefined)} />}
            {dialog === 'relate' && <RelateDialog documentId={documentId} onClose={() => setDialog(undefined)} />}
          </Page>
        );
      }}
    </Answered>
  );
}

function Relations({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(relateDocuments);
  const { document, relations } = answer;
  return (
    <Section title={t('documents.relations')} flush>
      {relations.length === 0 ? (
        <p className={classes.bar}>{t('documents.noRelations')}</p>
      ) : (
        <ul className={classes.items}>
          {relations.map((relation) => (
            <li key={`${relation.kind}:${relation.acts}:${relation.other.id}:${relation.clause}`}>
              <span>
                {words(RELATION_NAMES[relation.kind][relation.acts ? 'to' : 'from'])}{' '}
                <Link to="/documents/$documentId" params={{ documentId: relation.other.id }}>
                  {relation.other.name}
                </Link>
                {relation.clause !== '' && ` · ${relation.clause}`}
              </span>
              <span className="row soft small">
                {t(`documents.origin.${relation.origin}`)}
                {relation.note !== null && ` · ${relation.note}`}
                {relation.acts && document.mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={act.isRunning}
                    onClick={() =>
                      act.run({
                        documentId: document.id,
                        otherId: relation.other.id,
                        kind: relation.kind,
                        clause: relation.clause,
                        holds: false,
                      })
                    }
                  >
                    {t('documents.takeBack')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function RelateDialog({ documentId, onClose }: { readonly documentId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(relateDocuments);
  const [kind, setKind] = useState<RelationKind>('implements');
  const [otherId, setOther] = useState('');
  const [clause, setClause] = useState('');
  return (
    <ActDialog
      onClose={onClose}
      title={t('documents.relate')}
      actLabel={t('ui.save')}
      act={act}
      disabled={otherId === ''}
      onAct={async () => {
        if (await act.run({ documentId, otherId, kind, clause })) onClose();
      }}
    >
      <NativeSelect
        label={t('documents.relationKind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as RelationKind)}
        data={RELATION_KINDS.map((each) => ({ value: each, label: words(RELATION_NAMES[each].to) }))}
      />
      <DocumentSelect label={t('documents.other')} value={otherId} except={documentId} onChange={setOther} />
      <TextInput
        label={t('documents.clause')}
        value={clause}
        maxLength={200}
        onChange={(event) => setClause(event.currentTarget.value)}
      />
    </ActDialog>
  );
}

const SHOWN = [
  'type',
  'number',
  'issuer',
  'issuedOn',
  'title',
  'inForceFrom',
  'inForceTo',
  'periodFrom',
  'periodTo',
  'horizon',
  'source',
] as const;

function History({ answer }: { readonly answer: Answer }) {
  const { t } = useTranslation();
  const { time } = useFormat();
  const text = (value: unknown) => (value === null || value === undefined || value === '' ? '–' : String(value));
  return (
    <Section title={t('documents.history')}>
      {answer.changes.length === 0 ? (
        <p>{t('documents.noHistory')}</p>
      ) : (
        <Timeline
          entries={answer.changes.map((change) => ({
            key: change.at,
            when: time(change.at),
            who: change.by,
            title: change.before === null ? t('documents.created') : t('documents.changed'),
            reason: change.reason,
            changes:
              change.before === null
                ? []
                : SHOWN.filter((key) => text(change.before?.[key]) !== text(change.after[key])).map((key) => ({
                    field: t(`documents.${key}`),
                    before: text(change.before?.[key]),
                    after: text(change.after[key]),
                  })),
          }))}
        />
      )}
    </Section>
  );
}
