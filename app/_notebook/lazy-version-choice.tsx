'use client';
import { useLoaded } from '../_shell/use-loaded.ts';
import type { VersionQuestion } from './version-choice.tsx';

const loadChoice = () => import('./version-choice.tsx');

/** The choice between two versions of a text; its code is loaded by the first conflict. */
export function VersionChoice(props: VersionQuestion) {
  const code = useLoaded(loadChoice, true);
  return code === null ? null : <code.VersionChoice {...props} />;
}
