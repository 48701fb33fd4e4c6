import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aSourceDossier, demarcheText, descriptors } from '#test/builders/demarche.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { commitImport } from '../import/commit-import.ts';
import { openImport } from '../import/open-import.ts';
import { listAttached } from './attached-queries.ts';
import { takeZip } from './take-zip.ts';

const database = useDatabase();
const files = useFiles();
const pdf = (words: string) => strToU8(`%PDF-1.4\n1 0 obj<<>>endobj\n${words}\n%%EOF\n`);

let importId: string;
beforeAll(async () => {
  const { db } = database;
  const { call } = await anOpenApplicationCall(db, 'par-zip');
  const dossiers = [1, 2].map((rank) => {
    const dossier = aSourceDossier(rank);
    const piece = (name: string) => ({
      id: name,
      champDescriptorId: `piece-${name}`,
      label: name,
      files: [{ filename: name, url: null }],
    });
    const names = ['Statuts.pdf', 'Budget prévisionnel.pdf', 'Devis.pdf'];
    return { ...dossier, champs: [...dossier.champs, ...names.map(piece)] };
  });
  const column = { column: `champ:${descriptors.place.id}`, label: '' };
  const opened = await openImport(aContext(db), {
    office: [call.authorityId],
    callId: call.id,
    fileName: 'x.json',
    bytes: new TextEncoder().encode(demarcheText(dossiers)),
    mapping: { 'field.territoires': column },
  });
  importId = settled(opened).id;
  settled(await commitImport(aContext(db), { id: importId }));
});

async function* stream(bytes: Uint8Array) {
  for (let from = 0; from < bytes.length; from += 1000) yield bytes.subarray(from, from + 1000);
}

const take = (bytes: Uint8Array) =>
  takeZip({ ...aContext(database.db), files }, { importId, bytes: stream(bytes) });

const here = async () =>
  (await listAttached(database.db, importId, { limit: 50, offset: 0 }))
    .filter(({ isHere }) => isHere)
    .map(({ number, name }) => `${number} ${name}`);

/** One entry by hand: what no honest tool would write. */
function aZip(
  name: string,
  { size, packed, mode = 0 }: { size: number; packed: Uint8Array; mode?: number },
) {
  const named = Buffer.from(name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50);
  local.writeUInt16LE(8, 8);
  local.writeUInt16LE(named.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(size, 24);
  entry.writeUInt16LE(named.length, 28);
  entry.writeUInt32LE((mode << 16) >>> 0, 38);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + named.length, 12);
  end.writeUInt32LE(30 + named.length + packed.length, 16);
  return Buffer.concat([local, named, packed, entry, named, end]);
}

describe('a ZIP that deceives is left whole', () => {
  const content = { size: 5, packed: deflateRawSync(Buffer.from('%PDF-')) };
  test.each([
    ['../20000001/Statuts.pdf', content],
    ['20000001/../../Statuts.pdf', content],
    ['/20000001/Statuts.pdf', content],
    ['C:\\20000001\\Statuts.pdf', content],
    ['20000001/Statuts.pdf', { ...content, mode: 0o120777 }],
  ])('%s', async (name, given) => {
    expect(await take(aZip(name, given))).toEqual({
      ok: false,
      refusal: { reason: 'zip-deceives', name },
    });
  });

  test('so is what is no ZIP, or a piece of one', async () => {
    const whole = zipSync({ '20000001/Statuts.pdf': pdf('a') });
    for (const bytes of [strToU8('rien'), whole.subarray(0, whole.length - 30)]) {
      expect(await take(bytes)).toEqual({ ok: false, refusal: { reason: 'zip-unreadable' } });
    }
    expect(await take(new Uint8Array())).toEqual({ ok: false, refusal: { reason: 'zip-empty' } });
  });

  test('two names for the same bytes too', async () => {
    const zip = Buffer.from(
      zipSync({ '20000001/Statuts.pdf': pdf('a'), '20000002/Devis.pdf': pdf('a') }),
    );
    const last = zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1'));
    zip.writeUInt32LE(0, last + 42);
    expect(await take(zip)).toEqual({ ok: false, refusal: { reason: 'zip-unreadable' } });
  });
});

test('what unfolds into more than it says, or than is taken, is refused on its own line', async () => {
  const bomb = deflateRawSync(Buffer.alloc(60_000_000));
  const name = '20000001/Statuts.pdf';
  for (const size of [100, 60_000_000]) {
    expect(await take(aZip(name, { size, packed: bomb }))).toEqual({
      ok: true,
      value: { kept: 0, refused: 1, unasked: [] },
    });
    const [first] = (await listAttached(database.db, importId, { limit: 50, offset: 0 })).filter(
      ({ failure }) => failure !== null,
    );
    expect(first).toMatchObject({
      number: '20000001',
      name: 'Statuts.pdf',
      failure: { reason: size === 100 ? 'unreadable' : 'too-large' },
    });
  }
  expect(await here()).toEqual([]);
});

test('each file goes to the dossier whose number and name it bears, once', async () => {
  const zip = zipSync({
    'export/dossier-20000001/pieces/Statuts.pdf': pdf('1'),
    // As a Mac writes it.
    ['20000002/budget prévisionnel.PDF'.normalize('NFD')]: pdf('2'),
    '20000002_Devis.pdf': pdf('3'),
    '20000009/Devis.pdf': pdf('4'),
    '20000001/Autre.pdf': pdf('5'),
    '200000011/Devis.pdf': pdf('6'),
  });
  const expected = [
    '20000001 Statuts.pdf',
    '20000002 Budget prévisionnel.pdf',
    '20000002 Devis.pdf',
  ];
  expect(await take(zip)).toEqual({
    ok: true,
    value: {
      kept: 3,
      refused: 0,
      unasked: ['20000009/Devis.pdf', '20000001/Autre.pdf', '200000011/Devis.pdf'],
    },
  });
  expect((await here()).toSorted()).toEqual(expected);
  expect(await take(zip)).toMatchObject({ value: { kept: 0 } });
  expect((await here()).toSorted()).toEqual(expected);
  const held = await database.db
    .selectFrom('files')
    .select('name')
    .where('holder_kind', '=', 'application-entry')
    .execute();
  expect(held.map(({ name }) => name).toSorted()).toEqual([
    'Budget prévisionnel.pdf',
    'Devis.pdf',
    'Statuts.pdf',
  ]);
});
