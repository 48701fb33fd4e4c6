import { createHash } from 'node:crypto';

/**
 * The tree hash of RFC 6962 (Certificate Transparency), SHA-256. A leaf and a node begin with
 * different bytes, so that neither can pass for the other.
 */
export const leafHash = (text: string): Buffer =>
  createHash('sha256').update(leafMark).update(text, 'utf8').digest();

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);

const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  createHash('sha256').update(nodeMark).update(left).update(right).digest();

/** The root of leaves that come one by one: it holds one hash per level, never the leaves. */
export class MerkleRoot {
  /** Roots of complete subtrees, largest first: one for each bit of `#count`. */
  #peaks: Buffer[] = [];
  #count = 0;

  add(leaf: Buffer): void {
    let hash = leaf;
    for (let rest = this.#count; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      hash = nodeHash(this.#peaks.pop() ?? hash, hash);
    }
    this.#peaks.push(hash);
    this.#count += 1;
  }

  get count(): number {
    return this.#count;
  }

  /** The hash of nothing when no leaf came (RFC 6962, 2.1). */
  hex(): string {
    const [last = createHash('sha256').digest(), ...before] = [...this.#peaks].reverse();
    return before.reduce((right, left) => nodeHash(left, right), last).toString('hex');
  }
}

/** A neighbour on the way from a leaf to the root, and on which side it stands. */
export type ProofStep = { side: 'left' | 'right'; hash: string };

/** What proves that a leaf is under the root, without the other leaves. */
export function proveLeaf(leaves: readonly Buffer[], index: number): ProofStep[] {
  if (leaves.length <= 1) return [];
  const split = largestPowerBelow(leaves.length);
  const [left, right] = [leaves.slice(0, split), leaves.slice(split)];
  return index < split
    ? [...proveLeaf(left, index), { side: 'right', hash: rootOf(right) }]
    : [...proveLeaf(right, index - split), { side: 'left', hash: rootOf(left) }];
}

/** The root a leaf and its proof lead to: to be compared with a signed one. */
export const rootFromProof = (leaf: Buffer, steps: readonly ProofStep[]): string =>
  steps
    .reduce((hash, step) => {
      const neighbour = Buffer.from(step.hash, 'hex');
      return step.side === 'left' ? nodeHash(neighbour, hash) : nodeHash(hash, neighbour);
    }, leaf)
    .toString('hex');

export function rootOf(leaves: readonly Buffer[]): string {
  const root = new MerkleRoot();
  for (const leaf of leaves) root.add(leaf);
  return root.hex();
}

const largestPowerBelow = (count: number): number => 2 ** Math.floor(Math.log2(count - 1));
