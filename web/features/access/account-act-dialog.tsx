import { NativeSelect, PasswordInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Account,
  assignRole,
  disableAccount,
  enableAccount,
  endAssignment,
  resetPassword,
} from '#contract/access/accounts.ts';
import { ROLE_NAMES } from '#domain/access/permissions.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { DateInput } from '../../ui/date-input.tsx';
import { useFormat } from '../../ui/format.ts';
import { AssignmentFields, assignmentOf, BLANK_ASSIGNMENT } from './assignment-fields.tsx';

export type AccountAct = 'assign' | 'end' | 'reset' | 'enable' | 'disable';

export function AccountActDialog({
  act,
  account,
  onClose,
}: {
  readonly act: AccountAct;
  readonly account: Account;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { words } = useFormat();
  const acts = {
    assign: useAct(assignRole),
    end: useAct(endAssignment),
    reset: useAct(resetPassword),
    enable: useAct(enableAccount),
    disable: useAct(disableAccount),
  };
  const [draft, setDraft] = useState({
    ...BLANK_ASSIGNMENT,
    assignmentId: account.assignments[0]?.assignmentId ?? '',
    password: '',
    reason: '',
    endOn: '',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  const { userId } = account;

  async function run() {
    const answer = await {
      assign: () => acts.assign.run({ userId, ...assignmentOf(draft) }),
      end: () => acts.end.run({ assignmentId: draft.assignmentId, validTo: draft.endOn, reason: draft.reason }),
      reset: () => acts.reset.run({ userId, password: draft.password }),
      enable: () => acts.enable.run({ userId, reason: draft.reason }),
      disable: () => acts.disable.run({ userId, reason: draft.reason }),
    }[act]();
    if (!answer) return;
    announce(t('accounts.doneToast', { act: t(`accounts.${act}`), name: account.name }));
    onClose();
  }

  return (
    <ActDialog
      onClose={onClose}
      title={`${t(`accounts.${act}`)}: ${account.name}`}
      actLabel={t(`accounts.${act}`)}
      onAct={run}
      act={acts[act]}
      danger={act === 'disable'}
    >
      {act === 'assign' && <AssignmentFields draft={draft} change={change} />}
      {act === 'end' && (
        <>
          <NativeSelect
            label={t('accounts.which')}
            value={draft.assignmentId}
            onChange={(event) => change({ assignmentId: event.currentTarget.value })}
            data={account.assignments.map((each) => ({
              value: each.assignmentId,
              label: `${words(ROLE_NAMES[each.role])} · ${each.agency ? `${words(each.agency.name)}, ` : ''}${each.areaId === null ? t('accounts.wholeCountry') : each.areaName}`,
            }))}
          />
          <DateInput label={t('accounts.endOn')} required value={draft.endOn} onChange={(endOn) => change({ endOn })} />
        </>
      )}
      {act === 'reset' && (
        <PasswordInput
          label={t('accounts.password')}
          description={t('accounts.passwordHint')}
          required
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
          value={draft.password}
          onChange={(event) => change({ password: event.currentTarget.value })}
        />
      )}
      {(act === 'end' || act === 'enable' || act === 'disable') && (
        <Textarea
          label={t('ui.reason')}
          required
          maxLength={300}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      )}
    </ActDialog>
  );
}
