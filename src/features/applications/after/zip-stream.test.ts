import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { nameEntries, zipStream } from './zip-stream.ts';

test('an archive holds each entry whole, whatever its size', async () => {
  const large = new Uint8Array(300_000).fill(7);
  async function* entries() {
    yield { name: 'dossier.json', bytes: [new TextEncoder().encode('{}')] };
    yield { name: 'pieces/a.pdf', bytes: [large.subarray(0, 100_000), large.subarray(100_000)] };
  }
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipStream(entries(), new Date('2026-03-02T10:00:00Z'))) {
    chunks.push(chunk);
  }
  const files = unzipSync(Buffer.concat(chunks));
  expect(Object.entries(files).map(([name, bytes]) => [name, bytes.length])).toEqual([
    ['dossier.json', 2],
    ['pieces/a.pdf', 300_000],
  ]);
  expect(files['pieces/a.pdf']).toEqual(large);
});

test('names stay in their folder and never hide one another', () => {
  const names = ['statuts.pdf', 'Statuts.pdf', '../../etc/passwd', '', 'rib'];
  expect(nameEntries(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'statuts.pdf',
    'Statuts (2).pdf',
    '-..-etc-passwd',
    'fichier',
    'rib',
  ]);
});
