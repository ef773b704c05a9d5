import { notFound } from 'next/navigation';

/** An edit link that works leads on before any page is drawn; this is for all others. */
export default function EditLinkPage() {
  notFound();
}
