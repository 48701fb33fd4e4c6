import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { indexAwards } from '#features/publication/award-search-store.ts';
import '#features/publication/publication-rows.ts';
import type { Db } from '#platform/database.ts';
import { awardsOf, callSizes, type GeneratedAward } from './award-generator.ts';

const authority = '00000000-0000-4000-8000-000000000001';
const programme = '00000000-0000-4000-8000-000000000002';
const idOf = (kind: 1 | 2, call: number) =>
  `00000000-0000-4000-800${kind}-${String(call).padStart(12, '0')}`;
const emptySnapshot = '{}';
const awardsAtOnce = 5_000;

/** Publishes generated calls one by one, each in its transaction, as the application does. */
export async function loadAwards(db: Db, size: { awards: number; calls: number }) {
  await saveAuthority(db);
  let published = 0;
  let indexed = 0;
  for (const [call, count] of callSizes(size.awards, size.calls).entries()) {
    const awards = awardsOf(call, count);
    await db.transaction().execute(async (tx) => {
      const start = performance.now();
      await saveCall(tx, call);
      await savePublishedAwards(tx, call, awards);
      const between = performance.now();
      await indexAwards(tx, idOf(2, call));
      published += between - start;
      indexed += performance.now() - between;
    });
  }
  await sql`vacuum analyze`.execute(db);
  return { published: published / 1000, indexed: indexed / 1000 };
}

async function saveAuthority(db: Db): Promise<void> {
  await sql`
    insert into authorities (id, slug, name, short_name, created_at)
    values (${authority}, 'banc', 'Autorité de mesure', 'Mesure', now())`.execute(db);
  await sql`
    insert into programmes (id, authority_id, slug, name)
    values (${programme}, ${authority}, 'banc', 'Programme de mesure')`.execute(db);
}

async function saveCall(db: Db, call: number): Promise<void> {
  await sql`
    insert into calls (id, authority_id, programme_id, slug, name, edition, origin, state)
    values (${idOf(1, call)}, ${authority}, ${programme}, ${`appel-${call}`},
      ${`Appel inventé ${call}`}, '1', 'past', 'announced')`.execute(db);
  const sha256 = createHash('sha256').update(emptySnapshot).digest('hex');
  await sql`
    insert into publications
      (id, authority_id, call_id, version, snapshot, sha256, public_key, signature, issued_at)
    values (${idOf(2, call)}, ${authority}, ${idOf(1, call)}, 1, ${emptySnapshot}, ${sha256}, '', '',
      now())`.execute(db);
}

async function savePublishedAwards(db: Db, call: number, awards: GeneratedAward[]): Promise<void> {
  for (let start = 0; start < awards.length; start += awardsAtOnce) {
    const some = awards.slice(start, start + awardsAtOnce);
    await sql`
      insert into published_awards (authority_id, call_id, publication_id, position, beneficiaries,
        beneficiary_slugs, title, amount_cents, scale, departments, theme, year)
      select ${authority}, ${idOf(1, call)}, ${idOf(2, call)}, position, array[name], array[slug],
        title, cents, scale, string_to_array(departments, ' '), null, year
      from unnest(
        ${some.map(({ position }) => position)}::int[],
        ${some.map(({ beneficiary }) => beneficiary)}::text[],
        ${some.map(({ slug }) => slug)}::text[],
        ${some.map(({ title }) => title)}::text[],
        ${some.map(({ cents }) => cents)}::bigint[],
        ${some.map(({ scale }) => scale)}::text[],
        ${some.map(({ departments }) => departments)}::text[],
        ${some.map(({ year }) => year)}::smallint[]
      ) as award (position, name, slug, title, cents, scale, departments, year)`.execute(db);
  }
}
