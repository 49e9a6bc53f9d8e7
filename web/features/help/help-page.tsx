import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page, Section } from '../../ui/page.tsx';
import classes from './help-page.module.css';

const STEPS = ['open', 'population', 'import', 'check', 'submit', 'approve'] as const;

export function HelpPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('help.title')} lead={t('help.lead')}>
      <Section>
        <ol className={classes.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <h2>{t(`help.steps.${step}.title`)}</h2>
              <p>{t(`help.steps.${step}.text`)}</p>
              <p className="soft small">
                {t('help.who')}: {t(`help.steps.${step}.who`)} · {t('help.where')}:{' '}
                <Link to="/rounds">{t('rounds.list')}</Link>
              </p>
            </li>
          ))}
        </ol>
      </Section>
      <div className="grid-2">
        <Section title={t('help.words')}>
          <ul style={{ margin: 0, paddingLeft: '1.1rem' }}>
            <li>{t('help.wordUnknown')}</li>
            <li>{t('help.wordUnverified')}</li>
            <li>{t('help.wordSynthetic')}</li>
          </ul>
        </Section>
        <Section title={t('help.keys')}>
          <p>{t('help.keysText')}</p>
        </Section>
      </div>
      <p className="soft">{t('help.privacy')}</p>
    </Page>
  );
}
