import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { signIn } from '#contract/access/session.ts';
import { useAct } from '../../api/queries.ts';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import { Logo } from '../../shell/logo.tsx';
import { Refusal } from '../../ui/notice.tsx';
import classes from './sign-in-page.module.css';

/** Shown in place wherever a session is missing, so that the address is kept. */
export function SignInPage() {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useAct(signIn);
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [missing, setMissing] = useState<{ username?: string; password?: string }>({});
  useEffect(() => {
    document.title = `${t('access.signIn')} · Vươn Lên`;
  }, [t]);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const found = {
      ...(username.trim() === '' ? { username: t('access.usernameMissing') } : {}),
      ...(password === '' ? { password: t('access.passwordMissing') } : {}),
    };
    setMissing(found);
    if (Object.keys(found).length > 0) {
      document.getElementById(found.username ? 'username' : 'password')?.focus();
      return;
    }
    const answer = await act.run({ username: username.trim(), password });
    if (answer) await client.resetQueries();
  }

  return (
    <div className={classes.frame}>
      <div className={classes.side} aria-hidden="true">
        <Steps />
      </div>
      <main className={classes.main}>
        <div className={classes.top}>
          <LanguageSwitch />
        </div>
        <div className={classes.box}>
          <div className={classes.brand}>
            <Logo size={44} />
            <div>
              <p className={classes.name}>Vươn Lên</p>
              <p className="soft small">{t('shell.tagline')}</p>
            </div>
          </div>
          <div>
            <h1>{t('access.signIn')}</h1>
            <p className="soft">{t('access.signInLead')}</p>
          </div>
          <form onSubmit={submit} className="stack" noValidate>
            <TextInput
              id="username"
              label={t('access.username')}
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={username}
              error={missing.username}
              onChange={(event) => setUsername(event.currentTarget.value)}
              size="md"
            />
            <PasswordInput
              id="password"
              label={t('access.password')}
              autoComplete="current-password"
              value={password}
              error={missing.password}
              onChange={(event) => setPassword(event.currentTarget.value)}
              visibilityToggleButtonProps={{ 'aria-label': t('access.showPassword'), tabIndex: 0 }}
              size="md"
            />
            <Refusal error={act.refusal} />
            <Button type="submit" size="md" loading={act.isRunning}>
              {t('access.signIn')}
            </Button>
          </form>
          <p className="soft small">{t('access.noAccount')}</p>
          <p className="soft small">{t('access.demoAccounts')}</p>
        </div>
      </main>
    </div>
  );
}

/** Terraced fields rising to the right: the picture of the name. */
function Steps() {
  return (
    <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMax slice" className={classes.picture}>
      <path d="M0 900V640c90-22 190-18 300-52s210-30 300-66v378z" fill="#114b33" />
      <path d="M0 900V700c110-26 220-14 330-50s190-24 270-58v308z" fill="#166041" />
      <path d="M0 900V760c120-20 230-12 340-44s180-20 260-50v234z" fill="#237a52" />
      <path d="M0 900V815c130-18 240-8 350-34s170-16 250-40v159z" fill="#3f9069" />
      <path d="M0 900v-36c140-14 250-4 360-22s160-10 240-28v86z" fill="#66a985" />
      <circle cx="430" cy="300" r="74" fill="#efb83a" />
      <path d="M0 560c90-22 190-18 300-52s210-30 300-66" fill="none" stroke="#1c5f42" strokeWidth="2" />
      <path d="M0 520c90-22 190-18 300-52s210-30 300-66" fill="none" stroke="#16523a" strokeWidth="2" />
    </svg>
  );
}
