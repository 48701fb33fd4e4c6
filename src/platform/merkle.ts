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
