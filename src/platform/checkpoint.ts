import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type SigningKey, verifySignature } from './signing.ts';

/** What a checkpoint says: the heads of all chains, in one hash. */
export type Checkpoint = {
  format: 'laureat-checkpoint/1';
  number: number;
  /** RFC 3339, UTC. */
  taken_at: string;
  /** Every event up to this position is under the root, and none after it. */
  last_position: number;
  chains: number;
  events: number;
  /** Merkle root (RFC 6962) of the heads, in the order of authority, kind and subject. */
  root: string;
  /** SHA-256 of the checkpoint before; null for the first. */
  previous_sha256: string | null;
};

/** The small file that is kept elsewhere: without the database it can be neither made nor mended. */
export type SealedCheckpoint = {
  checkpoint: Checkpoint;
  proof: { algorithm: 'Ed25519'; sha256: string; public_key: string; signature: string };
};

export type CheckpointText = {
  content: string;
  sha256: string;
  public_key: string;
  signature: string;
};

export function sealCheckpoint(checkpoint: Checkpoint, key: SigningKey): CheckpointText {
  const content = canonicalize(checkpoint) ?? '';
  return {
    content,
    sha256: sha256(content),
    public_key: key.publicKeyBase64,
    signature: key.sign(Buffer.from(content, 'utf8')),
  };
}

/** True when these bytes were signed by the key the row names; whose key it is, is asked elsewhere. */
export const isSealed = ({ content, ...row }: CheckpointText): boolean =>
  row.sha256 === sha256(content) &&
  verifySignature(row.public_key, Buffer.from(content, 'utf8'), row.signature);

export const exportCheckpoint = ({ content, ...row }: CheckpointText): SealedCheckpoint => ({
  checkpoint: JSON.parse(content) as Checkpoint,
  proof: {
    algorithm: 'Ed25519',
    sha256: row.sha256,
    public_key: row.public_key,
    signature: row.signature,
  },
});

/** Reads a file that was kept elsewhere; null when it is not a checkpoint sealed by its own key. */
export function parseCheckpoint(text: string): (CheckpointText & { number: number }) | null {
  try {
    const { checkpoint, proof } = JSON.parse(text) as SealedCheckpoint;
    const row = {
      content: canonicalize(checkpoint) ?? '',
      sha256: proof.sha256,
      public_key: proof.public_key,
      signature: proof.signature,
    };
    return checkpoint.format === 'laureat-checkpoint/1' && isSealed(row)
      ? { ...row, number: checkpoint.number }
      : null;
  } catch {
    return null;
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');
