import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HouseholdFile } from '#contract/households/household-file.ts';
import type { HouseholdAction } from '#domain/households/household-changes.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { type ActDraft, blankDraft } from './act-draft.ts';
import { ActFields } from './act-fields.tsx';
import { useHouseholdAct } from './use-household-act.ts';

/** One dialog for the acts of a file: what the act needs, the day it happened and why. */
export function HouseholdActDialog({
  file,
  action,
  onClose,
}: {
  readonly file: HouseholdFile;
  readonly action: HouseholdAction;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const act = useHouseholdAct(file, action);
  const draft = useDraft<ActDraft>(`household.${file.householdId}.${action}`, blankDraft(file, action === 'correct'));
  const [failure, setFailure] = useState<unknown>();
  const label = t(`households.act.${action}`);

  async function run() {
    setFailure(undefined);
    const changed = await act.run(draft.value).catch((error: unknown) => {
      setFailure(error);
      return undefined;
    });
    if (!changed) return;
    draft.clear();
    if (changed.warnings.length === 0) announce(t('households.done', { act: label }));
    else
      announce(
        t('households.warningsToast', {
          warnings: changed.warnings.map((warning) => words(warning.message)).join(' '),
        }),
        'to-read',
      );
    onClose();
  }

  return (
    <ActDialog
      onClose={onClose}
      title={`${label}: ${file.headName}`}
      actLabel={label}
      onAct={run}
      act={{ isRunning: act.isRunning, refusal: act.refusal ?? failure }}
      danger={action === 'close'}
      size="lg"
      disabled={action === 'undo' && act.latest === undefined}
    >
      <ActFields file={file} action={action} draft={draft.value} change={draft.change} />
      <DateInput
        label={t('households.happenedOn')}
        required
        value={draft.value.happenedOn}
        onChange={(happenedOn) => draft.change({ happenedOn })}
      />
      <Textarea
        label={t('ui.reason')}
        required
        autosize
        minRows={2}
        maxLength={500}
        value={draft.value.reason}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })}
      />
    </ActDialog>
  );
}
