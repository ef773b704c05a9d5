'use client';
import { useRouter } from 'next/navigation';
import styles from './header.module.css';
import { keepPreference } from './keep-preference.ts';
import { useLocale, useMessages } from './messages-provider.tsx';
import { preferenceCookies } from './preferences.ts';

/** Chooses the language of the interface; what is typed in the page stays. */
export function LocaleSwitch() {
  const { shell } = useMessages();
  const locale = useLocale();
  const router = useRouter();
  return (
    <select
      className={styles.select}
      aria-label={shell.language}
      value={locale}
      onChange={(event) => {
        keepPreference(preferenceCookies.locale, event.target.value);
        router.refresh();
      }}
    >
      <option value="en" lang="en">
        English
      </option>
      <option value="zh" lang="zh-Hans">
        中文
      </option>
    </select>
  );
}
