'use client';
import { Button } from '../../_shell/button.tsx';
import { useMessages } from '../../_shell/messages-provider.tsx';
import { useOpening } from '../../_shell/use-opening.ts';

const loadPanel = () => import('./settings-panel.tsx');

/** Opens the settings of the notebook; their code is loaded then. */
export function SettingsButton() {
  const { settings } = useMessages();
  const { code, open, close } = useOpening(loadPanel);
  return (
    <>
      <Button look="quiet" icon="sliders" label={settings.open} onClick={open} />
      {code === null ? null : <code.SettingsPanel onClose={close} />}
    </>
  );
}
