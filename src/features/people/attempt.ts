import { createHash } from 'node:crypto';

/** How often something may be tried, then not until the window that began it has passed. */
export const attemptLimits = {
  'password-of-account': { most: 10, minutes: 15 },
  'password-from-network': { most: 60, minutes: 15 },
  'link-for-account': { most: 5, minutes: 60 },
  'link-from-network': { most: 30, minutes: 60 },
  'code-of-account': { most: 10, minutes: 15 },
  'setup-from-network': { most: 20, minutes: 15 },
  'sign-up-of-address': { most: 5, minutes: 60 },
  'sign-up-from-network': { most: 20, minutes: 60 },
  'enquiry-from-network': { most: 10, minutes: 60 },
  'enquiry-about-call': { most: 100, minutes: 60 },
  'subscription-from-network': { most: 20, minutes: 60 },
  'subscription-of-address': { most: 5, minutes: 60 },
  'typing-from-network': { most: 120, minutes: 60 },
} as const;
export type AttemptKind = keyof typeof attemptLimits;

export type Attempt = { kind: AttemptKind; of: string };
export type TooManyAttempts = { reason: 'too-many-attempts'; until: Date };

/** A hash, so that the table of attempts lists neither people nor where they are. */
export const attemptKey = ({ kind, of }: Attempt): string =>
  createHash('sha256').update(`${kind} ${of}`).digest('base64url');

export const windowStart = (kind: AttemptKind, now: Date): Date =>
  new Date(now.getTime() - attemptLimits[kind].minutes * 60_000);

export function tooMany(
  kind: AttemptKind,
  { count, startedAt }: { count: number; startedAt: Date },
): TooManyAttempts | null {
  const { most, minutes } = attemptLimits[kind];
  if (count <= most) return null;
  return { reason: 'too-many-attempts', until: new Date(startedAt.getTime() + minutes * 60_000) };
}
