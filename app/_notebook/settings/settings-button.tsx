'use client';
import { lazy, Suspense, useState } from 'react';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';

const SettingsPanel = lazy(async () => ({ default: (await import('./settings-panel.tsx')).SettingsPanel }));

/** Opens the settings of the notebook; their code is loaded then. */
export function SettingsButton() {
  const { settings } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" icon="sliders" label={settings.open} onClick={() => setOpen(true)} />
      {open ? (
        <Suspense>
          <SettingsPanel onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
