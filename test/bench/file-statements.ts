import { sql } from 'kysely';
import pg from 'pg';
import type { Db } from '#platform/database.ts';

/** One statement as the driver was given it. */
type Statement = { text: string; values: readonly unknown[] };
/** With the type that PostgreSQL gives each value. */
type Typed = Statement & { types: readonly string[] };

/** Notes every statement that this process sends while a piece of work lasts. */
export async function noteStatements(db: Db, work: () => Promise<unknown>): Promise<Typed[]> {
  const noted: Statement[] = [];
  const { query } = pg.Client.prototype;
  const noting = function (this: pg.Client, ...args: unknown[]) {
    const [asked, values] = args;
    if (typeof asked === 'string') noted.push({ text: asked, values: (values as unknown[]) ?? [] });
    else if (typeof asked === 'object' && asked !== null && 'text' in asked) {
      const { text, values: own } = asked as Statement;
      noted.push({ text, values: own ?? values ?? [] });
    }
    return Reflect.apply(query, this, args);
  };
  Object.assign(pg.Client.prototype, { query: noting });
  await work().finally(() => Object.assign(pg.Client.prototype, { query }));
  const typed: Typed[] = [];
  for (const each of noted) typed.push({ ...each, types: await typesOf(db, each) });
  return typed;
}

async function typesOf(db: Db, { text, values }: Statement): Promise<readonly string[]> {
  if (values.length === 0) return [];
  return db.connection().execute(async (held) => {
    await sql.raw(`prepare noted as ${text}`).execute(held);
    const { rows } = await sql<{ types: string[] }>`
      select parameter_types::text[] as types from pg_prepared_statements
      where name = 'noted'`.execute(held);
    await sql`deallocate noted`.execute(held);
    return rows[0]?.types ?? [];
  });
}

type Same = {
  /** The dossier that was filed while they were noted. */
  applicationId: string;
  number: bigint;
  /** Identifiers that were there before: the same in every run. */
  known: ReadonlySet<string>;
};

const uuid = /([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/;
const wholeUuid = new RegExp(`^${uuid.source}$`);

/**
 * The same statements as a script of pgbench: those of dossier `:n`, its number the next, each
 * identifier that was drawn drawn from `:n` again, everything else word for word.
 */
export function asPgbench(statements: readonly Typed[], same: Same): string {
  const written = statements.map(({ text, values, types }) =>
    text.replace(/\$(\d+)/g, (_, index) => {
      const at = Number(index) - 1;
      return `(${literal(values[at], same)})::${types[at]}`;
    }),
  );
  return [
    '\\set i :i + 1',
    '\\set n :first + :client_id * :per + :i',
    ...written.map((text) => `${text.replace(/\s+/g, ' ').trim()};`),
    '',
  ].join('\n');
}

/** The identifier of dossier n: what `benchDrafts` gives it, and what the script computes. */
export const benchUuid = (n: string): string => `md5('dossier' || ${n})::uuid`;

function literal(value: unknown, same: Same): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'bigint' && value === same.number) return "currval('application_numbers')";
  if (typeof value === 'number' || typeof value === 'bigint') return `${value}`;
  if (typeof value === 'boolean') return `${value}`;
  if (value instanceof Date) return quoted(value.toISOString());
  if (Array.isArray(value))
    return quoted(`{${value.map((each) => JSON.stringify(each)).join(',')}}`);
  if (typeof value === 'object') return varied(JSON.stringify(value), same);
  return varied(String(value), same);
}

/** A text, but for the identifiers in it that are another in each run. */
function varied(text: string, same: Same): string {
  const pieces = text.split(uuid).filter((piece) => piece !== '');
  if (pieces.every((piece) => drawnAgain(piece, same) === null)) return quoted(text);
  if (pieces.length === 1) return drawnAgain(text, same) ?? quoted(text);
  const parts = pieces.map((piece) => {
    const drawn = drawnAgain(piece, same);
    return drawn === null ? quoted(piece) : `(${drawn})::text`;
  });
  return parts.join(' || ');
}

/** Null for a text, and for an identifier that is the same in every run. */
function drawnAgain(piece: string, { known, applicationId }: Same): string | null {
  if (!wholeUuid.test(piece) || known.has(piece)) return null;
  return piece === applicationId ? benchUuid(':n') : `md5('${piece}' || :n)::uuid`;
}

/** pgbench sees a variable after any colon, also inside quotes. */
const quoted = (text: string): string =>
  `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''").replaceAll('\n', '\\n').replaceAll(':', '\\072')}'`;
