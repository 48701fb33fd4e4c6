import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Fact } from './event-rows.ts';

/** What an event's hash covers: everything but the erasable values and the order of arrival. */
export type ChainedEvent = {
  authorityId: string;
  subjectKind: string;
  subjectId: string;
  sequence: number;
  name: string;
  actorId: string | null;
  happenedAt: Date;
  recordedAt: Date;
  facts: Record<string, Fact>;
  commitments: Record<string, string>;
  previousHash: string | null;
};

/** SHA-256 over the canonical JSON (RFC 8785) of the event, the previous hash included. */
export function hashEvent(event: ChainedEvent): string {
  const text = canonicalize({
    ...event,
    happenedAt: event.happenedAt.toISOString(),
    recordedAt: event.recordedAt.toISOString(),
  });
  return sha256(text ?? '');
}

export const commit = (salt: Uint8Array, value: string): string =>
  createHash('sha256').update(salt).update(value, 'utf8').digest('hex');

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
