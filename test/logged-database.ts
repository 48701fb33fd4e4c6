import { type CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { Database, Db } from '#platform/database.ts';

type Plan = {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Relation Name'?: string;
  Plans?: Plan[];
};

/** A second way into a test's database, which remembers each statement it was given. */
export function openLogged(address: string) {
  const queries: CompiledQuery[] = [];
  const pool = new pg.Pool({ connectionString: address, types });
  // The database of a test goes away under idle connections.
  pool.on('error', () => {});
  const db: Db = new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => {
      queries.push(query);
    },
  });
  return {
    db,
    /** What was asked meanwhile. */
    async during(work: () => Promise<unknown>): Promise<CompiledQuery[]> {
      queries.length = 0;
      await work();
      return [...queries];
    },
    /**
     * How PostgreSQL goes about it: each step with the table it reads. What is done again for each
     * row is called "SubPlan".
     */
    async planOf({ sql, parameters }: CompiledQuery): Promise<string[]> {
      const { rows } = await pool.query(`explain (format json) ${sql}`, [...parameters]);
      return stepsOf(rows[0]['QUERY PLAN'][0].Plan);
    },
    close: () => db.destroy(),
  };
}

const stepsOf = (plan: Plan): string[] => [
  `${nameOf(plan)} ${plan['Relation Name'] ?? ''}`.trim(),
  ...(plan.Plans ?? []).flatMap(stepsOf),
];

const nameOf = (plan: Plan): string =>
  plan['Parent Relationship'] === 'SubPlan' ? 'SubPlan' : plan['Node Type'];

/** As the program's own connections read them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === pg.types.builtins.INT8) return BigInt;
    if (oid === pg.types.builtins.DATE) return String;
    return pg.types.getTypeParser(oid, format);
  },
};
