import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leafHash, MerkleRoot } from './merkle.ts';

function rootOf(texts: readonly string[]): string {
  const root = new MerkleRoot();
  for (const text of texts) root.add(leafHash(text));
  return root.hex();
}

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
      expect(rootOf(words)).toEqual(byDefinition(words).toString('hex'));
    }),
  );
});

test('a leaf is never taken for a node: two leaves and their node as a leaf differ', () => {
  const node = Buffer.concat([leafHash('a'), leafHash('b')]).toString('latin1');
  expect(rootOf(['a', 'b'])).not.toEqual(rootOf([node]));
});
