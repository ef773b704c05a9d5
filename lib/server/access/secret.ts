import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A fresh secret for an address or a cookie: 128 random bits as 22 URL-safe characters. */
export function createSecret(): string {
  return randomBytes(16).toString('base64url');
}

/** Whether a text can be a secret that {@link createSecret} made, so that others need no look into the store. */
export function isSecretShaped(text: string): boolean {
  return /^[\w-]{22}$/.test(text);
}

/** What is stored of a secret: its SHA-256 in hexadecimal. Secrets of 128 random bits need no slower hash. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two secrets of any length in a time that tells nothing of where they differ. */
export function isSameSecret(given: string, wanted: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(wanted));
}
