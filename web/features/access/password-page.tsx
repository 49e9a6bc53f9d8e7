import { Button, PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changePassword } from '#contract/access/accounts.ts';
import { useAct } from '../../api/queries.ts';
import { announce } from '../../ui/announce.ts';
import { Refusal } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';

const BLANK = { present: '', next: '', again: '' };

export function PasswordPage() {
  const { t } = useTranslation();
  const act = useAct(changePassword);
  const [draft, setDraft] = useState(BLANK);
  const isDifferent = draft.again !== '' && draft.again !== draft.next;
  async function run() {
    if (draft.next !== draft.again) return;
    const answer = await act.run({ present: draft.present, next: draft.next });
    if (!answer) return;
    setDraft(BLANK);
    announce(t('accounts.changed'));
  }
  const field = (key: keyof typeof BLANK, error?: string) => (
    <PasswordInput
      label={t(`accounts.${key}`)}
      description={key === 'next' ? t('accounts.passwordHint') : undefined}
      required
      autoComplete={key === 'present' ? 'current-password' : 'new-password'}
      visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword') }}
      value={draft[key]}
      error={error}
      onChange={(event) => setDraft({ ...draft, [key]: event.currentTarget.value })}
    />
  );
  return (
    <Page title={t('accounts.own')} lead={t('accounts.ownLead')}>
      <Section>
        <form
          className="stack"
          style={{ maxWidth: '26rem' }}
          onSubmit={(event) => {
            event.preventDefault();
            run();
          }}
        >
          {field('present')}
          {field('next')}
          {field('again', isDifferent ? t('accounts.notSame') : undefined)}
          <Refusal error={act.refusal} />
          <div>
            <Button type="submit" loading={act.isRunning} disabled={isDifferent || draft.next === ''}>
              {t('accounts.own')}
            </Button>
          </div>
        </form>
      </Section>
    </Page>
  );
}
