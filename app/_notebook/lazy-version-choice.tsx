'use client';
import { lazy, Suspense } from 'react';
import type { VersionQuestion } from './version-choice.tsx';

const Loaded = lazy(async () => ({ default: (await import('./version-choice.tsx')).VersionChoice }));

/** The choice between two versions of a text; its code is loaded by the first conflict. */
export function VersionChoice(props: VersionQuestion) {
  return (
    <Suspense>
      <Loaded {...props} />
    </Suspense>
  );
}
