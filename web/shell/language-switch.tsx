import { useTranslation } from 'react-i18next';
import type { Language } from '#domain/kernel/language.ts';
import { changeLanguage } from '../i18n/language.ts';
import classes from './language-switch.module.css';

const LANGUAGES: readonly { code: Language; name: string; short: string }[] = [
  { code: 'vi', name: 'Tiếng Việt', short: 'VI' },
  { code: 'en', name: 'English', short: 'EN' },
];

export function LanguageSwitch({ onChange }: { readonly onChange?: (language: Language) => void }) {
  const { t, i18n } = useTranslation();
  return (
    <div className={classes.switch} role="group" aria-label={t('shell.language')}>
      {LANGUAGES.map(({ code, name, short }) => (
        <button
          key={code}
          type="button"
          lang={code}
          title={name}
          aria-label={`${short}: ${name}`}
          aria-pressed={i18n.language === code}
          onClick={async () => {
            await changeLanguage(code);
            onChange?.(code);
          }}
        >
          {short}
        </button>
      ))}
    </div>
  );
}
