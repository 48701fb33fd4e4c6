import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { VersionCause } from '../application.ts';

/** What a filing keeps for ever, as JSON: identifiers, what was answered, who, when. */
export type FiledContent = {
  applicationId: string;
  number: bigint;
  version: number;
  cause: VersionCause;
  call: { id: string; slug: string; formRevision: number };
  filedAt: Date;
  /** "2026-03-31": for what came on paper. */
  receivedOn: string | null;
  /** As kept in `application_versions`: JSON already. */
  organisation: object;
  signature: object | null;
  answers: object;
};

export const dossierFormat = 'laureat-dossier-1';

/**
 * The canonical JSON (RFC 8785) of a filed version, and its SHA-256: what the receipt bears, what is
 * downloaded, and what `laureat verify-dossier` computes again.
 */
export function canonicalVersion(content: FiledContent): { text: string; sha256: string } {
  const text = canonicalize({
    format: dossierFormat,
    dossier: content.applicationId,
    number: content.number.toString(),
    version: content.version,
    cause: content.cause,
    call: content.call,
    filedAt: content.filedAt.toISOString(),
    receivedOn: content.receivedOn,
    organisation: content.organisation,
    signature: content.signature,
    answers: content.answers,
  });
  if (text === undefined) throw new Error('A filed version is JSON');
  return { text, sha256: sha256(text) };
}

export const sha256 = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex');
