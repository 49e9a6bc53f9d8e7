import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '#contract/plans/drafting/draft.ts';
import { answerFinding } from '#contract/plans/drafting/drafts.ts';
import { useAct } from '../../../api/queries.ts';
import { ActDialog } from '../../../ui/act-dialog.tsx';
import { useFormat } from '../../../ui/format.ts';
import { Tag } from '../../../ui/tag.tsx';
import classes from './drafting.module.css';

type Finding = Draft['findings'][number];

const TONES = {
  holds: 'good',
  rounds: 'good',
  truncates: 'good',
  inconsistent: 'poor',
  multiple: 'quiet',
  undecidable: 'waiting',
  warning: 'near',
} as const;

/** What the check says of the draft as it stands; each is corrected in the text, or answered with a reason. */
export function FindingsPanel({
  draft,
  onParagraph,
}: {
  readonly draft: Draft;
  readonly onParagraph: (key: string) => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const [all, setAll] = useState(false);
  const [answering, setAnswering] = useState<Finding>();
  const shown = draft.findings.filter(({ needsAttention }) => all || needsAttention);
  return (
    <>
      <Checkbox
        label={t('planDrafts.allFindings')}
        checked={all}
        onChange={(event) => setAll(event.currentTarget.checked)}
      />
      {shown.length === 0 && <p className="soft">{t('planDrafts.noFindings')}</p>}
      <ul className={classes.side}>
        {shown.map((finding) => (
          <li key={finding.key}>
            <div className="row">
              <Tag tone={finding.answer ? 'good' : TONES[finding.verdict]}>{t(`plans.verdict.${finding.verdict}`)}</Tag>
              {finding.paragraph !== null && (
                <Button size="compact-sm" variant="subtle" onClick={() => onParagraph(finding.paragraph ?? '')}>
                  {t('planDrafts.showParagraph')}
                </Button>
              )}
              {draft.mayEdit && finding.needsAttention && (
                <Button size="compact-sm" variant="default" onClick={() => setAnswering(finding)}>
                  {t('planDrafts.answer')}
                </Button>
              )}
            </div>
            <div>{words(finding.statement)}</div>
            {finding.needsAttention && finding.answer === null && (
              <div className="soft small">→ {words(finding.advice)}</div>
            )}
            {finding.answer && (
              <div className="small">
                {t('planDrafts.answered', { who: finding.answer.by, reason: finding.answer.reason })}
              </div>
            )}
          </li>
        ))}
      </ul>
      {answering && <AnswerDialog draft={draft} finding={answering} onClose={() => setAnswering(undefined)} />}
    </>
  );
}

function AnswerDialog(props: { readonly draft: Draft; readonly finding: Finding; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useAct(answerFinding);
  const { draft, finding } = props;
  const [reason, setReason] = useState(finding.suggestion ?? '');
  return (
    <ActDialog
      onClose={props.onClose}
      title={t('planDrafts.answer')}
      actLabel={t('planDrafts.answer')}
      act={act}
      disabled={reason.trim() === ''}
      onAct={async () => {
        const input = { draftId: draft.id, version: draft.version, findingKey: finding.key, reason };
        if (await act.run(input)) props.onClose();
      }}
    >
      <p>{words(finding.statement)}</p>
      <Textarea
        label={t('planDrafts.reason')}
        description={t('planDrafts.answerLead')}
        required
        autosize
        minRows={2}
        maxLength={1000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActDialog>
  );
}
