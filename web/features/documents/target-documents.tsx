import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTargetDocument, listPlanDocuments } from '#contract/documents/plan-documents.ts';
import { useAct, useAnswer } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { Section } from '../../ui/page.tsx';
import classes from '../plans/plans.module.css';
import { DocumentSelect } from './document-select.tsx';
import { nameOf } from './document-words.ts';

/** Which resolution sets the target, which congress goal it serves. */
export function TargetDocuments(props: {
  readonly planId: string;
  readonly targetId: string;
  readonly mayEdit: boolean;
}) {
  const { planId, targetId, mayEdit } = props;
  const { t } = useTranslation();
  const { data } = useAnswer(listPlanDocuments, { planId });
  const act = useAct(linkTargetDocument);
  const [linking, setLinking] = useState(false);
  const linked = (data?.documents ?? []).flatMap(({ document, targets }) => {
    const link = targets.find(({ id }) => id === targetId);
    return link ? [{ document, kind: link.kind }] : [];
  });
  return (
    <Section
      title={t('documents.linked')}
      flush
      actions={
        mayEdit && (
          <Button size="xs" variant="default" onClick={() => setLinking(true)}>
            {t('documents.link')}
          </Button>
        )
      }
    >
      {linked.length === 0 ? (
        <p className={classes.bar}>{t('documents.notLinked')}</p>
      ) : (
        <ul className={classes.items}>
          {linked.map(({ document, kind }) => (
            <li key={document.id}>
              <span className="row spread">
                <span>
                  <Link to="/documents/$documentId" params={{ documentId: document.id }}>
                    {nameOf(document)}
                  </Link>{' '}
                  <span className="soft small">
                    {t(`documents.targetKind.${kind}`)} · {document.issuer}
                  </span>
                </span>
                {mayEdit && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    loading={act.isRunning}
                    onClick={() => act.run({ planId, targetId, documentId: document.id, kind, linked: false })}
                  >
                    {t('documents.takeBack')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {linking && <LinkDialog planId={planId} targetId={targetId} onClose={() => setLinking(false)} />}
    </Section>
  );
}

function LinkDialog(props: { readonly planId: string; readonly targetId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(linkTargetDocument);
  const [kind, setKind] = useState<'sets' | 'goal'>('sets');
  const [documentId, setDocument] = useState('');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('documents.linkTitle')}
      actLabel={t('ui.save')}
      act={act}
      disabled={documentId === ''}
      onAct={async () => {
        const { planId, targetId } = props;
        if (await act.run({ planId, targetId, documentId, kind, linked: true })) props.onClose();
      }}
    >
      <NativeSelect
        label={t('documents.linkKind')}
        value={kind}
        onChange={(event) => setKind(event.currentTarget.value as typeof kind)}
        data={(['sets', 'goal'] as const).map((each) => ({ value: each, label: t(`documents.targetKind.${each}`) }))}
      />
      <DocumentSelect label={t('documents.other')} value={documentId} onChange={setDocument} />
    </ActDialog>
  );
}
