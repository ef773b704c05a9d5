'use client';
import { callApi } from './api.ts';
import { Button } from './button.tsx';
import { useMessages } from './messages-provider.tsx';

/** Ends the session of this browser. */
export function SignOutButton() {
  const { signIn } = useMessages();
  const signOut = async () => {
    await callApi({ method: 'DELETE', path: '/api/session' });
    window.location.assign('/login');
  };
  return <Button look="quiet" icon="exit" label={signIn.signOut} onClick={() => void signOut()} />;
}
