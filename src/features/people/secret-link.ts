import { createHash, randomBytes } from 'node:crypto';

/** What a mail carries, and what the database keeps of it: a copy of the database opens nothing. */
export function newSecretToken(): { token: string; tokenHash: string } {
  const token = randomBytes(32).toString('base64url');
  return { token, tokenHash: hashToken(token) };
}

export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
