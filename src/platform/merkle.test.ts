import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafHash, proveLeaf, rootFromProof, rootOf } from './merkle.ts';

const leavesOf = (texts: readonly string[]) => texts.map(leafHash);

/** The recursive definition of RFC 6962, 2.1, written again as it is read there. */
function byDefinition(texts: readonly string[]): Buffer {
  const sha256 = (...parts: Uint8Array[]) =>
    createHash('sha256').update(Buffer.concat(parts)).digest();
  const [only] = texts;
  if (only === undefined) return sha256();
  if (texts.length === 1) return sha256(Uint8Array.of(0), Buffer.from(only));
  let split = 1;
  while (split * 2 < texts.length) split *= 2;
  return sha256(
    Uint8Array.of(1),
    byDefinition(texts.slice(0, split)),
    byDefinition(texts.slice(split)),
  );
}

const texts = fc.array(fc.string(), { maxLength: 40 });

test('the root is the one of RFC 6962, whatever the number of leaves', () => {
  fc.assert(
    fc.property(texts, (words) => {
      expect(rootOf(leavesOf(words))).toEqual(byDefinition(words).toString('hex'));
    }),
  );
});

test('each leaf is proved under the root, and no other leaf is', () => {
  fc.assert(
    fc.property(
      texts.filter((words) => words.length > 0),
      fc.nat(),
      (words, nat) => {
        const leaves = leavesOf(words);
        const index = nat % leaves.length;
        const proof = proveLeaf(leaves, index);
        expect(rootFromProof(leafHash(words[index] ?? ''), proof)).toEqual(rootOf(leaves));
        expect(rootFromProof(leafHash(`${words[index]}!`), proof)).not.toEqual(rootOf(leaves));
      },
    ),
  );
});
