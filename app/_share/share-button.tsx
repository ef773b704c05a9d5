'use client';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';

const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog.tsx')).ShareDialog }));

/** Opens the links of a notebook; their code is loaded then. */
export function ShareButton({ notebookId }: { readonly notebookId: string }) {
  const { share } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon="share" label={share.open} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <ShareDialog notebookId={notebookId} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
