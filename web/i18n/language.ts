import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '#domain/kernel/language.ts';
import type { VietnameseMessages } from './vi/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app';
    resources: { app: VietnameseMessages };
    enableSelector: false;
  }
}

const STORED = 'vuonlen.language';
const LOADERS = {
  vi: () => import('./vi/index.ts').then((module) => module.vi),
  en: () => import('./en/index.ts').then((module) => module.en),
};

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'vi';
}

export async function startLanguage(): Promise<void> {
  const stored = localStorage.getItem(STORED) === 'en' ? 'en' : 'vi';
  await i18next.use(initReactI18next).init({
    lng: stored,
    fallbackLng: false,
    ns: ['app'],
    defaultNS: 'app',
    resources: { [stored]: { app: await LOADERS[stored]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  document.documentElement.lang = stored;
}

export async function changeLanguage(language: Language): Promise<void> {
  if (!i18next.hasResourceBundle(language, 'app')) {
    i18next.addResourceBundle(language, 'app', await LOADERS[language]());
  }
  localStorage.setItem(STORED, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

export type { Translated } from './translated.ts';
