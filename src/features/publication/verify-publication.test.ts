import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aPublication, aSigningKey, awards } from '#test/builders/publication.ts';
import { publicationFiles } from './publication-files.ts';
import { canonicalJson, sealSnapshot, sha256Of } from './seal-snapshot.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';
import { verifyPublication } from './verify-publication.ts';

const key = aSigningKey();
const rows = awards(
  { scale: 'regional', departments: [], amount_cents: 3_700_000, beneficiary: null },
  { departments: ['09'], amount_cents: 1_110_000, beneficiary: 'Accueil (fictif)', line: 12 },
  { departments: ['32'], amount_cents: 4_200_000, beneficiary: 'Restaurants (fictif)' },
);
const publication = aPublication({ awards: rows }, key);

const encode = (text: string) => new TextEncoder().encode(text);
const folderOf = (value: SealedPublication) =>
  new Map([['publication.json', encode(canonicalJson(value))]]);
const nobody = { named: null, known: [] };
const trusting = { named: key.fingerprint, known: [] };
const noSheet = () => null;
const verify = (
  value: SealedPublication,
  trust: Parameters<typeof verifyPublication>[1] = trusting,
) => verifyPublication(folderOf(value), trust, noSheet);

/** Changes a copy of the snapshot and leaves the proof as it was. */
const tampered = (change: (snapshot: Snapshot) => void): SealedPublication => {
  const copy = structuredClone(publication);
  change(copy.snapshot);
  return copy;
};
/** What a forger does: recompute the hash as well. */
const rehashed = (value: SealedPublication): SealedPublication => ({
  ...value,
  proof: { ...value.proof, sha256: sha256Of(canonicalJson(value.snapshot)) },
});
const award = (snapshot: Snapshot, index: number) => {
  const found = snapshot.awards?.[index];
  if (!found) throw new Error(`No award ${index}`);
  return found;
};

describe('who signed', () => {
  const intact = { publication, fingerprint: key.fingerprint, checked: ['publication.json'] };

  test('is proven by the key the reader names', () => {
    expect(verify(publication)).toEqual({ outcome: 'proven', ...intact });
  });
  test('is proven by a fingerprint already trusted', () => {
    expect(verify(publication, { named: null, known: [key.fingerprint] })).toEqual({
      outcome: 'proven',
      ...intact,
    });
  });
  test('is not proven by the key inside the file', () => {
    expect(verify(publication, nobody)).toEqual({ outcome: 'intact', ...intact });
  });
  test('a swapped key is caught, even over a content signed anew', () => {
    const thief = aSigningKey();
    expect(verify(sealSnapshot(publication.snapshot, thief))).toEqual({
      outcome: 'broken',
      fault: { check: 'key', expected: [key.fingerprint], found: thief.fingerprint },
    });
  });
  test('a key swapped under the old signature is caught without naming any key', () => {
    const thief = aSigningKey();
    const swapped = {
      ...publication,
      proof: { ...publication.proof, public_key: thief.publicKeyBase64 },
    };
    expect(verify(swapped, nobody)).toEqual({
      outcome: 'broken',
      fault: { check: 'signature', fingerprint: thief.fingerprint },
    });
  });
});

describe('the first thing that does not hold is named', () => {
  test('a changed cent shows in the total it makes', () => {
    const changed = tampered((snapshot) => {
      award(snapshot, 1).amount_cents += 1;
    });
    expect(verify(changed)).toEqual({
      outcome: 'broken',
      fault: {
        check: 'figure-value',
        key: 'awarded-total',
        unit: 'cents',
        stated: 9_010_000,
        computed: 9_010_001,
      },
    });
  });
  test('a cent moved from one row to another of the same sums shows in the hash', () => {
    const two = aPublication(
      { awards: awards({ amount_cents: 5 }, { amount_cents: 7 }, { amount_cents: 9 }) },
      key,
    );
    const copy = structuredClone(two);
    award(copy.snapshot, 0).amount_cents = 6;
    award(copy.snapshot, 1).amount_cents = 6;
    expect(verify(copy)).toEqual({
      outcome: 'broken',
      fault: {
        check: 'hash',
        stated: two.proof.sha256,
        computed: sha256Of(canonicalJson(copy.snapshot)),
      },
    });
    expect(verify(rehashed(copy))).toEqual({
      outcome: 'broken',
      fault: { check: 'signature', fingerprint: key.fingerprint },
    });
  });
  test('a reordered row shows in its number', () => {
    const moved = tampered((snapshot) => {
      snapshot.awards?.reverse();
    });
    expect(verify(moved)).toEqual({
      outcome: 'broken',
      fault: { check: 'row-order', position: 1, found: 3 },
    });
  });
  test('a reordered and renumbered row shows in the hash', () => {
    const moved = tampered((snapshot) => {
      snapshot.awards?.reverse();
      for (const [index, row] of (snapshot.awards ?? []).entries()) row.position = index + 1;
    });
    expect(verify(moved)).toMatchObject({ outcome: 'broken', fault: { check: 'hash' } });
  });
  test('a figure left out is missed', () => {
    const shorter = tampered((snapshot) => {
      snapshot.figures = snapshot.figures.filter(({ key }) => key !== 'regional-total');
    });
    expect(verify(shorter)).toEqual({
      outcome: 'broken',
      fault: { check: 'figure-list', key: 'regional-share-of-count' },
    });
  });
  test('a file beside it that says something else is named', () => {
    const files = publicationFiles(publication);
    const folder = new Map([...files].map(([name, text]) => [name, encode(text)]));
    const csv = files.get('awards.csv') ?? '';
    expect(verifyPublication(folder, trusting, noSheet)).toMatchObject({
      outcome: 'proven',
      checked: ['publication.json', 'awards.json', 'awards.csv'],
    });
    folder.set('awards.csv', encode(csv.replace('11100,00', '11100,01')));
    expect(verifyPublication(folder, trusting, noSheet)).toEqual({
      outcome: 'broken',
      fault: { check: 'file', name: 'awards.csv' },
    });
  });
  test('a publication written otherwise than canonically is refused', () => {
    const folder = new Map([['publication.json', encode(JSON.stringify(publication, null, 2))]]);
    expect(verifyPublication(folder, trusting, noSheet)).toEqual({
      outcome: 'broken',
      fault: { check: 'rewritten' },
    });
  });
});

describe('the source document', () => {
  const source = encode('# Résultats');
  const document = {
    file_name: 'feuille.md',
    media_type: 'text/markdown',
    sha256: sha256Of(source),
    line_count: 1,
  };
  const taken = aPublication(
    { awards: rows, provenance: { kind: 'taken-in', document, sources: [] } },
    key,
  );
  const folder = new Map([...folderOf(taken), ['feuille.md', source]]);

  test('is read again, and must give the same awards and findings', () => {
    const same = () => ({ awards: rows, findings: [] });
    expect(verifyPublication(folder, trusting, same)).toMatchObject({
      outcome: 'proven',
      checked: ['publication.json', 'feuille.md'],
    });
    const fewer = () => ({ awards: rows.slice(0, 2), findings: [] });
    expect(verifyPublication(folder, trusting, fewer)).toEqual({
      outcome: 'broken',
      fault: { check: 'source-award', position: 3 },
    });
  });
  test('is read with the corrections that the publication states, and only with them', () => {
    const reason = 'Coquille relevée par le bénéficiaire.';
    const read = () => ({
      awards: rows.map((row) => (row.position === 2 ? { ...row, amount_cents: 1_100_000 } : row)),
      findings: [],
    });
    const stating = (before: number) => {
      const correction = {
        position: 2,
        reason,
        field: 'amount_cents',
        before,
        after: 1_110_000,
      } as const;
      const provenance = taken.snapshot.provenance;
      const corrected = aPublication({ awards: rows, provenance, corrections: [correction] }, key);
      const files = new Map([...folderOf(corrected), ['feuille.md', source]]);
      return verifyPublication(files, trusting, read);
    };
    expect(stating(1_100_000)).toMatchObject({ outcome: 'proven' });
    expect(stating(1_100_001)).toEqual({
      outcome: 'broken',
      fault: { check: 'source-corrections' },
    });
    expect(verifyPublication(folder, trusting, read)).toEqual({
      outcome: 'broken',
      fault: { check: 'source-award', position: 2 },
    });
  });
  test('is recognised by its hash', () => {
    const other = encode('# Autre chose');
    expect(
      verifyPublication(new Map([...folder, ['feuille.md', other]]), trusting, noSheet),
    ).toEqual({
      outcome: 'broken',
      fault: {
        check: 'source-hash',
        name: 'feuille.md',
        stated: document.sha256,
        computed: sha256Of(other),
      },
    });
  });
});

describe('what cannot be read', () => {
  const unreadable = (bytes: Uint8Array) =>
    verifyPublication(new Map([['publication.json', bytes]]), trusting, noSheet);

  test('is said to be so, never guessed', () => {
    expect(verifyPublication(new Map(), trusting, noSheet)).toEqual({
      outcome: 'unreadable',
      reason: 'missing',
      at: 'publication.json',
    });
    expect(unreadable(Uint8Array.of(0xff, 0xfe, 0))).toMatchObject({ reason: 'not-json' });
    expect(unreadable(encode('{"snapshot":{}}'))).toMatchObject({ reason: 'not-a-publication' });
  });
  test('never throws on any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(unreadable(encode(json)).outcome).toBe('unreadable');
      }),
    );
  });
});

test('any change of one number anywhere is caught', () => {
  const text = canonicalJson(publication);
  const numbers = [...text.matchAll(/(?<=[:[,])\d+(?=[,}\]])/g)];
  expect(numbers.length).toBeGreaterThan(20);
  for (const { 0: digits, index } of numbers) {
    const changed = `${text.slice(0, index)}${Number(digits) + 1}${text.slice(index + digits.length)}`;
    const verdict = verifyPublication(
      new Map([['publication.json', encode(changed)]]),
      trusting,
      noSheet,
    );
    expect(['broken', 'unreadable']).toContain(verdict.outcome);
  }
});
