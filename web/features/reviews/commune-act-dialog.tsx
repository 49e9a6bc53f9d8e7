import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { approveCommune, returnCommune, submitCommune } from '#contract/reviews/move-commune.ts';
import type { RoundCommune } from '#contract/reviews/rounds.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { useFormat } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';

export interface CommuneAct {
  readonly kind: 'submit' | 'return' | 'approve';
  readonly commune: RoundCommune;
}

const NO_REASON = { reason: '' };

export function CommuneActDialog({
  roundId,
  act: { kind, commune },
  onClose,
}: {
  readonly roundId: string;
  readonly act: CommuneAct;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { count } = useFormat();
  const acts = { submit: useAct(submitCommune), return: useAct(returnCommune), approve: useAct(approveCommune) };
  const draft = useDraft(`return.${roundId}.${commune.communeId}`, NO_REASON);
  const name = commune.fullName;
  const words = {
    submit: {
      title: t('rounds.submitTitle', { name }),
      label: t('rounds.submit'),
      done: t('rounds.submittedToast', { name }),
    },
    return: {
      title: t('rounds.returnTitle', { name }),
      label: t('rounds.return'),
      done: t('rounds.returnedToast', { name }),
    },
    approve: {
      title: t('rounds.approveCommuneTitle', { name }),
      label: t('rounds.approveCommune'),
      done: t('rounds.communeApprovedToast', { name }),
    },
  }[kind];

  async function run() {
    const input = { roundId, communeId: commune.communeId };
    const answer =
      kind === 'return' ? await acts.return.run({ ...input, reason: draft.value.reason }) : await acts[kind].run(input);
    if (!answer) return;
    draft.clear();
    announce(words.done);
    onClose();
  }

  return (
    <ActDialog
      onClose={onClose}
      title={words.title}
      actLabel={words.label}
      onAct={run}
      act={acts[kind]}
      danger={kind === 'return'}
      disabled={kind === 'return' && draft.value.reason.trim() === ''}
    >
      <p>
        {kind === 'submit' &&
          t('rounds.submitLead', {
            cases: count(commune.cases),
            poor: count(commune.poor),
            near: count(commune.nearPoor),
          })}
        {kind === 'return' && t('rounds.returnLead')}
        {kind === 'approve' && t('rounds.approveCommuneLead')}
      </p>
      {kind === 'return' && (
        <Textarea
          label={t('ui.reason')}
          description={t('ui.reasonHint')}
          required
          autosize
          minRows={3}
          maxLength={500}
          data-autofocus
          value={draft.value.reason}
          onChange={(event) => draft.change({ reason: event.currentTarget.value })}
        />
      )}
    </ActDialog>
  );
}
