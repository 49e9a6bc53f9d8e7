import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createAccount } from '#contract/access/accounts.ts';
import { useAct } from '../../api/queries.ts';
import { ActDialog } from '../../ui/act-dialog.tsx';
import { announce } from '../../ui/announce.ts';
import { AssignmentFields, assignmentOf, BLANK_ASSIGNMENT } from './assignment-fields.tsx';

/** Passwords are not kept in a draft: this form lives in memory only. */
export function CreateAccountDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const act = useAct(createAccount);
  const [draft, setDraft] = useState({
    ...BLANK_ASSIGNMENT,
    username: '',
    name: '',
    password: '',
    language: 'vi' as 'vi' | 'en',
  });
  const change = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }));
  async function run() {
    const answer = await act.run({
      username: draft.username,
      name: draft.name,
      password: draft.password,
      language: draft.language,
      ...assignmentOf(draft),
    });
    if (!answer) return;
    announce(t('accounts.doneToast', { act: t('accounts.create'), name: answer.name }));
    onClose();
  }
  return (
    <ActDialog onClose={onClose} title={t('accounts.create')} actLabel={t('accounts.create')} onAct={run} act={act}>
      <TextInput
        label={t('accounts.username')}
        description={t('accounts.usernameHint')}
        required
        autoCapitalize="none"
        maxLength={30}
        value={draft.username}
        onChange={(event) => change({ username: event.currentTarget.value })}
      />
      <TextInput
        label={t('accounts.name')}
        required
        maxLength={120}
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('accounts.password')}
        description={t('accounts.passwordHint')}
        required
        autoComplete="new-password"
        visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
        value={draft.password}
        onChange={(event) => change({ password: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('accounts.language')}
        value={draft.language}
        onChange={(event) => change({ language: event.currentTarget.value as 'vi' | 'en' })}
        data={[
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
      />
      <AssignmentFields draft={draft} change={change} />
    </ActDialog>
  );
}
