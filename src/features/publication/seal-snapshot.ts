import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { SigningKey } from '#platform/signing.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

/** The one way to write a value as bytes (RFC 8785, JSON Canonicalization Scheme). */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Not a JSON value');
  return text;
}

export const sha256Of = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/**
 * What the signature covers: a fixed prefix keeps a signature made for a publication from ever
 * passing for one of something else signed by the same key.
 */
export const signedBytes = (sha256: string): Uint8Array =>
  new TextEncoder().encode(`laureat-publication/1 ${sha256}`);

export function sealSnapshot(snapshot: Snapshot, key: SigningKey): SealedPublication {
  const sha256 = sha256Of(canonicalJson(snapshot));
  return {
    snapshot,
    proof: {
      algorithm: 'Ed25519',
      sha256,
      public_key: key.publicKeyBase64,
      signature: key.sign(signedBytes(sha256)),
    },
  };
}
