import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aPng } from '#test/builders/photo.ts';
import { useDatabase } from '#test/database.ts';
import { createAuthority } from '../create-authority.ts';
import type { TypedLetterhead } from './letterhead.ts';
import {
  findLetterhead,
  getLetterhead,
  getLetterheadAt,
  listLetterheads,
} from './letterhead-queries.ts';
import { restoreLetterhead, writeLetterhead } from './write-letterhead.ts';

const database = useDatabase();
const context = () => aContext(database.db);
const anAuthority = async (shortName: string) =>
  settled(await createAuthority(context(), { name: `${shortName} (fictif)`, shortName })).id;

const typed: TypedLetterhead = {
  name: 'Préfecture  d’exemple (fictive)',
  address: '1 place de l’Exemple\r\n\r\n31000 Toulouse ',
  contact: '05 00 00 00 00',
  place: 'Toulouse',
  signatoryName: 'Camille Exemple',
  signatoryQuality: 'La directrice régionale',
  footer: '',
  logoAlt: '',
};
const kept = {
  name: 'Préfecture d’exemple (fictive)',
  address: ['1 place de l’Exemple', '31000 Toulouse'],
  contact: ['05 00 00 00 00'],
  place: 'Toulouse',
  signatoryName: 'Camille Exemple',
  signatoryQuality: 'La directrice régionale',
  footer: [],
};

test('before anything is written, letters bear the name of the authority', async () => {
  const authorityId = await anAuthority('Rien');
  expect(await getLetterhead(database.db, authorityId)).toEqual({
    authorityId,
    version: 0,
    text: {
      name: 'Rien (fictif)',
      address: [],
      contact: [],
      place: '',
      signatoryName: '',
      signatoryQuality: '',
      footer: [],
    },
    logo: null,
  });
});

test('each writing is a version more; the former ones stay, and can be taken up again', async () => {
  const authorityId = await anAuthority('Versions');
  const png = aPng();
  const write = (given: Partial<TypedLetterhead>, logo: Uint8Array | 'same' | 'none', now = noon) =>
    writeLetterhead({ ...context(), now }, { authorityId, typed: { ...typed, ...given }, logo });

  settled(await write({ logoAlt: 'Un carré' }, png));
  const later = new Date(noon.getTime() + 60_000);
  settled(await write({ place: 'Auch', logoAlt: 'Un carré gris' }, 'same', later));
  settled(await write({ place: 'Albi' }, 'none', new Date(later.getTime() + 60_000)));
  settled(await restoreLetterhead(context(), { authorityId, version: 1 }));

  const { db } = database;
  expect(await findLetterhead(db, authorityId, 1)).toEqual({
    authorityId,
    version: 1,
    text: kept,
    logo: { bytes: png, format: 'png', alt: 'Un carré' },
  });
  const logos = [1, 2, 3, 4].map(async (version) => {
    const found = await findLetterhead(db, authorityId, version);
    return [found?.text.place, found?.logo?.alt ?? null];
  });
  expect(await Promise.all(logos)).toEqual([
    ['Toulouse', 'Un carré'],
    ['Auch', 'Un carré gris'],
    ['Albi', null],
    ['Toulouse', 'Un carré'],
  ]);
  expect((await getLetterhead(db, authorityId)).version).toEqual(4);
  expect((await getLetterheadAt(db, authorityId, new Date(noon.getTime() - 1))).version).toEqual(0);
  expect(await findLetterhead(db, authorityId, 5)).toEqual(null);
  expect(await restoreLetterhead(context(), { authorityId, version: 5 })).toEqual({
    ok: false,
    refusal: { reason: 'not-found' },
  });
  const events = await db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_kind', '=', 'letterhead')
    .where('subject_id', '=', authorityId)
    .orderBy('sequence')
    .execute();
  expect(events).toEqual([
    { name: 'letterhead-written', facts: { version: 1 } },
    { name: 'letterhead-written', facts: { version: 2 } },
    { name: 'letterhead-written', facts: { version: 3 } },
    { name: 'letterhead-restored', facts: { version: 4, restored: 1 } },
  ]);
});

test('all that is wrong is said at once, and nothing is written', async () => {
  const authorityId = await anAuthority('Refus');
  const given = {
    ...typed,
    name: ' ',
    address: 'a\n'.repeat(7),
    place: 'x'.repeat(121),
    contact: `ligne\n${'x'.repeat(121)}`,
  };
  const write = (typed: TypedLetterhead, logo: Uint8Array | 'same' | 'none') =>
    writeLetterhead(context(), { authorityId, typed, logo });
  expect(await write(given, aPng())).toEqual({
    ok: false,
    refusal: [
      { reason: 'missing', field: 'name' },
      { reason: 'too-many-lines', field: 'address', most: 6 },
      { reason: 'too-long', field: 'contact', most: 120 },
      { reason: 'too-long', field: 'place', most: 120 },
      { reason: 'missing', field: 'logoAlt' },
    ],
  });
  expect(await write({ ...typed, footer: '中文' }, 'same')).toEqual({
    ok: false,
    refusal: [{ reason: 'cannot-print', field: null, text: '中' }],
  });
  const alt = { ...typed, logoAlt: 'Un carré' };
  expect(await write(alt, Buffer.from('<svg/>'))).toEqual({
    ok: false,
    refusal: [{ reason: 'not-a-logo', field: 'logo' }],
  });
  expect(await write(alt, aPng().subarray(0, 12))).toEqual({
    ok: false,
    refusal: [{ reason: 'logo-unreadable', field: 'logo' }],
  });
  expect(await listLetterheads(database.db, [authorityId])).toEqual([]);
});

test('two who write at once make two versions, and plain SQL changes neither', async () => {
  const authorityId = await anAuthority('Ensemble');
  const written = await Promise.all(
    ['un', 'deux', 'trois', 'quatre'].map((place) =>
      writeLetterhead(context(), { authorityId, typed: { ...typed, place }, logo: 'same' }),
    ),
  );
  expect(written.map((each) => settled(each).version).toSorted()).toEqual([1, 2, 3, 4]);
  const { db } = database;
  await expect(
    sql`update letterheads set place = 'ailleurs' where authority_id = ${authorityId}`.execute(db),
  ).rejects.toThrow(/append-only/);
});
