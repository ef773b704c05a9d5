'use client';
import { createContext, type ReactNode, use } from 'react';
import type { Messages } from './messages/en.ts';
import type { Locale } from './preferences.ts';

interface Language {
  readonly locale: Locale;
  readonly messages: Messages;
}

const LanguageContext = createContext<Language | null>(null);

/** Gives the language of the interface to all below. */
export function MessagesProvider({ children, ...language }: Language & { readonly children: ReactNode }) {
  return <LanguageContext value={language}>{children}</LanguageContext>;
}

/** The words of the interface. */
export function useMessages(): Messages {
  return useLanguage().messages;
}

/** The language of the interface. */
export function useLocale(): Locale {
  return useLanguage().locale;
}

function useLanguage(): Language {
  const language = use(LanguageContext);
  if (language === null) throw new Error('The words of the interface need a MessagesProvider above them.');
  return language;
}
