import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { MessagesProvider } from './_shell/messages-provider.tsx';
import { readPreferences } from './_shell/read-preferences.ts';
import './globals.css';

/** The name of pages that give none. */
export const metadata: Metadata = {
  title: { default: 'Lemma', template: '%s · Lemma' },
  robots: { index: false },
};

/** Fits phones, and tells the browser of both themes before any style has loaded. */
export const viewport: Viewport = { width: 'device-width', initialScale: 1, colorScheme: 'light dark' };

/** The frame of every page: language and theme are known before the first byte, so nothing flashes. */
export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { locale, theme, messages } = await readPreferences();
  return (
    <html lang={locale === 'zh' ? 'zh-Hans' : 'en'} data-theme={theme}>
      <body>
        <MessagesProvider locale={locale} messages={messages}>
          {children}
        </MessagesProvider>
      </body>
    </html>
  );
}
