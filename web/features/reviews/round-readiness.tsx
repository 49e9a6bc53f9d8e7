import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { approveRound } from '#contract/reviews/approve-round.ts';
import type { getRound } from '#contract/reviews/get-round.ts';
import type { CallAnswer } from '../../api/call.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { usePermission } from '../access/use-session.ts';

/** Whether the round can be approved, what stands between, and who can lift it. */
export function RoundReadiness({ answer }: { readonly answer: CallAnswer<typeof getRound> }) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const [approving, setApproving] = useState(false);
  const mayApproveRounds = usePermission('round.approve');
  const { round, obstacles, warnings, mayApprove } = answer;
  if (round.status === 'approved') {
    return (
      <Notice tone="done" title={t('rounds.frozen')}>
        {round.decision &&
          t('rounds.decisionLine', {
            number: round.decision.number,
            date: date(round.decision.date),
            signer: round.decision.signer,
          })}
        . {t('rounds.frozenLead')}
      </Notice>
    );
  }
  return (
    <div className="stack tight">
      {obstacles.length > 0 ? (
        <Notice tone="warning" title={t('rounds.obstacles')}>
          <Messages items={obstacles} />
        </Notice>
      ) : (
        <Notice
          tone="info"
          title={t('rounds.ready')}
          action={mayApprove && <Button onClick={() => setApproving(true)}>{t('rounds.approve')}</Button>}
        >
          {t('rounds.readyLead')} {!mayApproveRounds && t('rounds.whyApproveRole')}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="info" title={t('rounds.warnings')}>
          <Messages items={warnings} />
        </Notice>
      )}
      {approving && <ApproveDialog roundId={round.id} onClose={() => setApproving(false)} />}
    </div>
  );
}

function Messages({ items }: { readonly items: readonly { code: string; message: string }[] }) {
  return (
    <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
      {items.map((item) => (
        <li key={item.code + item.message}>{item.message}</li>
      ))}
    </ul>
  );
}

const BLANK = { decisionNumber: '', decisionDate: '', signer: '' };

function ApproveDialog({ roundId, onClose }: { readonly roundId: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const act = useAct(approveRound);
  const draft = useDraft(`approve.${roundId}`, BLANK);
  async function run() {
    const answer = await act.run({ roundId, ...draft.value });
    if (!answer) return;
    draft.clear();
    announce(t('rounds.approvedToast', { cases: count(answer.cases) }));
    onClose();
  }
  return (
    <ActDialog onClose={onClose} title={t('rounds.approveTitle')} actLabel={t('rounds.approve')} onAct={run} act={act}>
      <Notice tone="warning">{t('rounds.approveLead')}</Notice>
      <TextInput
        label={t('rounds.decisionNumber')}
        placeholder="4424/QĐ-UBND"
        required
        data-autofocus
        value={draft.value.decisionNumber}
        onChange={(event) => draft.change({ decisionNumber: event.currentTarget.value })}
      />
      <DateInput
        label={t('rounds.decisionDate')}
        required
        value={draft.value.decisionDate}
        onChange={(decisionDate) => draft.change({ decisionDate })}
      />
      <TextInput
        label={t('rounds.signer')}
        required
        value={draft.value.signer}
        onChange={(event) => draft.change({ signer: event.currentTarget.value })}
      />
    </ActDialog>
  );
}
