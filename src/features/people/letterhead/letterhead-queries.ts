import type { Db } from '#platform/database.ts';
import type { Logo } from '#platform/documents/render-pdf.ts';
import type { LetterheadText } from './letterhead.ts';
import type { LetterheadRow } from './letterhead-rows.ts';

/** A letterhead with the version that a letter made with it keeps. */
export type KeptLetterhead = {
  authorityId: string;
  /** 0: nothing was written yet, and letters bear the name of the authority alone. */
  version: number;
  text: LetterheadText;
  logo: Logo | null;
};

/** A version, for its list: without its image. */
export type LetterheadLine = { version: number; writtenAt: Date; writtenBy: string | null };

const columns = [
  'letterheads.authority_id',
  'version',
  'name',
  'address',
  'contact',
  'place',
  'signatory_name',
  'signatory_quality',
  'footer',
  'logo',
  'logo_format',
  'logo_alt',
] as const;

/** The letterhead in force: what a letter made now begins with. */
export async function getLetterhead(db: Db, authorityId: string): Promise<KeptLetterhead> {
  const row = await latest(db, authorityId).executeTakeFirst();
  return row ? toLetterhead(row) : nameAlone(db, authorityId);
}

/** The letterhead that was in force at an instant, for what was issued then. */
export async function getLetterheadAt(
  db: Db,
  authorityId: string,
  instant: Date,
): Promise<KeptLetterhead> {
  const row = await latest(db, authorityId).where('written_at', '<=', instant).executeTakeFirst();
  return row ? toLetterhead(row) : nameAlone(db, authorityId);
}

/** The version a letter was made with; null when there is none of that number. */
export async function findLetterhead(
  db: Db,
  authorityId: string,
  version: number,
): Promise<KeptLetterhead | null> {
  if (version === 0) return nameAlone(db, authorityId);
  const row = await latest(db, authorityId).where('version', '=', version).executeTakeFirst();
  return row ? toLetterhead(row) : null;
}

export async function listLetterheads(
  db: Db,
  authorityIds: readonly string[],
): Promise<readonly (LetterheadLine & { authorityId: string })[]> {
  if (authorityIds.length === 0) return [];
  const rows = await db
    .selectFrom('letterheads')
    .leftJoin('persons', 'persons.id', 'letterheads.written_by')
    .select(['letterheads.authority_id', 'version', 'written_at', 'persons.name as written_by'])
    .where('letterheads.authority_id', 'in', authorityIds)
    .orderBy('letterheads.authority_id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    authorityId: row.authority_id,
    version: row.version,
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }));
}

const latest = (db: Db, authorityId: string) =>
  db
    .selectFrom('letterheads')
    .select(columns)
    .where('authority_id', '=', authorityId)
    .orderBy('version', 'desc')
    .limit(1);

async function nameAlone(db: Db, authorityId: string): Promise<KeptLetterhead> {
  const { name } = await db
    .selectFrom('authorities')
    .select('name')
    .where('id', '=', authorityId)
    .executeTakeFirstOrThrow();
  const text = { name, address: [], contact: [], footer: [] };
  const unsaid = { place: '', signatoryName: '', signatoryQuality: '' };
  return { authorityId, version: 0, text: { ...text, ...unsaid }, logo: null };
}

type Read = Omit<LetterheadRow, 'previous_version' | 'written_by' | 'written_at'>;

const toLetterhead = (row: Read): KeptLetterhead => ({
  authorityId: row.authority_id,
  version: row.version,
  text: {
    name: row.name,
    address: row.address,
    contact: row.contact,
    place: row.place,
    signatoryName: row.signatory_name,
    signatoryQuality: row.signatory_quality,
    footer: row.footer,
  },
  logo: logoOf(row),
});

/** A check constraint of the table holds the three together. */
const logoOf = ({ logo, logo_format, logo_alt }: Read): Logo | null =>
  logo && (logo_format === 'png' || logo_format === 'jpg') && logo_alt !== null
    ? { bytes: logo, format: logo_format, alt: logo_alt }
    : null;
