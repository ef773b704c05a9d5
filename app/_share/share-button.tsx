'use client';
import { Button } from '../_shell/button.tsx';
import { useMessages } from '../_shell/messages-provider.tsx';
import { useOpening } from '../_shell/use-opening.ts';

const loadDialog = () => import('./share-dialog.tsx');

/** Opens the links of a notebook; their code is loaded then. */
export function ShareButton({ notebookId }: { readonly notebookId: string }) {
  const { share } = useMessages();
  const { code, open, close } = useOpening(loadDialog);
  return (
    <>
      <Button look="quiet" icon="share" label={share.open} onClick={open} />
      {code === null ? null : <code.ShareDialog notebookId={notebookId} onClose={close} />}
    </>
  );
}
