import { sql } from 'kysely';
import { sortKey } from '#kernel/sort-key.ts';
import { findDepartment } from '#kernel/territories.ts';
import type { Db } from '#platform/database.ts';
import { bandOf } from './search-bands.ts';
import './search-rows.ts';
import { searchWords, shortestMendable } from './search-words.ts';

/** Read, indexed and forgotten so many at a time: a sheet of any length takes bounded memory. */
const awardsAtOnce = 5_000;
/** PostgreSQL's btree refuses keys of more than 2.7 kB; a name is not that long. */
const longestSortKey = 200;

/**
 * Makes the awards of a publication findable. To be called in the transaction that writes them to
 * published_awards, once the rows of the version before are removed.
 */
export async function indexAwards(db: Db, publicationId: string): Promise<void> {
  const words = new Set<string>();
  let last = 0;
  for (;;) {
    const awards = await listAwardsAfter(db, publicationId, last);
    if (awards.length === 0) break;
    await saveCalls(db, awards);
    await savePlaces(db, awards);
    await saveAwards(db, awards);
    for (const word of awards.flatMap(nameWords)) words.add(word);
    last = awards.at(-1)?.position ?? last;
  }
  await saveCounts(db, publicationId);
  await saveWords(db, words);
}

/** Takes the awards of a call out of the search, before another version takes their place. */
export async function removeAwards(db: Db, callId: string): Promise<void> {
  const numbers = db.selectFrom('search_calls').select('number').where('call_id', '=', callId);
  await db.deleteFrom('search_counts').where('call_number', 'in', numbers).execute();
  await db.deleteFrom('award_search').where('call_number', 'in', numbers).execute();
}

type PublishedAward = Awaited<ReturnType<typeof listAwardsAfter>>[number];

const listAwardsAfter = (db: Db, publicationId: string, position: number) =>
  db
    .selectFrom('published_awards')
    .select([
      'id',
      'authority_id',
      'call_id',
      'position',
      'beneficiaries',
      'title',
      'amount_cents',
      'scale',
      'departments',
      'theme',
      'year',
    ])
    .where('publication_id', '=', publicationId)
    .where('position', '>', position)
    .orderBy('position')
    .limit(awardsAtOnce)
    .execute();

const nameWords = ({ beneficiaries }: PublishedAward): string[] =>
  searchWords(beneficiaries.join(' ')).filter((word) => word.length >= shortestMendable);

const placeOf = ({ scale, departments, amount_cents }: PublishedAward) => ({
  scale: scale ?? '',
  departments: [...new Set(departments)].sort().join(' '),
  band: bandOf(amount_cents),
});

const sortKeyOf = ({ beneficiaries }: PublishedAward): string =>
  sortKey(beneficiaries.join(', ')).slice(0, longestSortKey).toWellFormed();

const documentOf = ({ beneficiaries, title, theme, departments }: PublishedAward): string =>
  searchWords(
    [
      ...beneficiaries,
      title ?? '',
      theme ?? '',
      ...departments.map((code) => findDepartment(code)?.name ?? ''),
    ].join(' '),
  ).join(' ');

async function saveCalls(db: Db, awards: PublishedAward[]): Promise<void> {
  const calls = new Map(
    awards.map(({ authority_id, call_id, year }) => [year, { authority_id, call_id, year }]),
  );
  await db
    .insertInto('search_calls')
    .values([...calls.values()])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Always in one order, so that two publications that lay the same places never deadlock. */
async function savePlaces(db: Db, awards: PublishedAward[]): Promise<void> {
  const places = [
    ...new Map(awards.map(placeOf).map((place) => [JSON.stringify(place), place])).values(),
  ];
  await sql`
    insert into search_places (scale, departments, band)
    select scale, string_to_array(departments, ' '), band
    from unnest(
      ${places.map(({ scale }) => scale)}::text[],
      ${places.map(({ departments }) => departments)}::text[],
      ${places.map(({ band }) => band)}::smallint[]
    ) as place (scale, departments, band)
    order by scale collate "C", departments collate "C", band
    on conflict do nothing`.execute(db);
}

async function saveAwards(db: Db, awards: PublishedAward[]): Promise<void> {
  const places = awards.map(placeOf);
  await sql`
    insert into award_search
      (award_id, amount_cents, call_number, place_number, year, sort_key, document)
    select award.id, award.amount_cents, call.number, place.number, award.year, award.sort_key,
      strip(to_tsvector('laureat_french', award.document))
    from unnest(
      ${awards.map(({ id }) => id)}::bigint[],
      ${awards.map(({ call_id }) => call_id)}::uuid[],
      ${awards.map(({ amount_cents }) => amount_cents)}::bigint[],
      ${awards.map(({ year }) => year)}::smallint[],
      ${places.map(({ scale }) => scale)}::text[],
      ${places.map(({ departments }) => departments)}::text[],
      ${places.map(({ band }) => band)}::smallint[],
      ${awards.map(sortKeyOf)}::text[],
      ${awards.map(documentOf)}::text[]
    ) as award
      (id, call_id, amount_cents, year, scale, departments, band, sort_key, document)
    join search_calls call on call.call_id = award.call_id and call.year = award.year
    join search_places place on place.scale = award.scale
      and place.departments = string_to_array(award.departments, ' ')
      and place.band = award.band`.execute(db);
}

/** Counted again from the rows themselves: nothing to add up, nothing to drift. */
const saveCounts = (db: Db, publicationId: string) =>
  sql`
    insert into search_counts (call_number, place_number, awards, amount_cents)
    select found.call_number, found.place_number, count(*), sum(found.amount_cents)
    from published_awards award
    join award_search found on found.award_id = award.id
    where award.publication_id = ${publicationId}
    group by 1, 2`.execute(db);

/** In one statement and one order, so that two publications that bring the same words never deadlock. */
const saveWords = (db: Db, words: ReadonlySet<string>) =>
  sql`
    insert into search_words (word)
    select word from unnest(${[...words]}::text[]) as word order by word collate "C"
    on conflict do nothing`.execute(db);
