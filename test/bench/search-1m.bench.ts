import { readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { parseSearch } from '#features/publication/search-form.ts';
import { searchPublishedAwards } from '#features/publication/search-published-awards.ts';
import { type Db, openDatabase } from '#platform/database.ts';
import { migrate } from '#platform/migrate.ts';
import { projectRoot } from '#platform/project-root.ts';
import { startInstance } from '#test/instance.ts';
import { sizes } from './award-generator.ts';
import { type BenchDatabase, withBenchDatabase } from './bench-database.ts';
import { loadAwards } from './load-awards.ts';
import { compare, type Measure } from './measure.ts';
import { mix, type Question, type QuestionClass } from './search-mix.ts';

const warmUps = 2;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 12);

/** Three ways of asking the same: the SQL written by hand, the verb, the page through HTTP. */
type Ways = Record<'sql' | 'answer' | 'page', (question: Question) => Promise<unknown>>;

/**
 * The public search over a million generated awards, beside the SQL of search-1m.reference.sql on
 * the same server: one question after the other, so that each way meets the same moment.
 */
export const bench = (): Promise<readonly Measure[]> =>
  withBenchDatabase(async (database) => {
    const db = openDatabase(database.connection);
    try {
      const loading = await loadOnce(db);
      return [...loading, ...(await measureMix(database, db)), ...(await describeMachine(db))];
    } finally {
      await db.destroy();
    }
  });

async function loadOnce(db: Db): Promise<Measure[]> {
  const outcome = await migrate(db);
  if (!outcome.ok) throw new Error(outcome.refusal.en);
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from award_search`.execute(db);
  const found = Number(rows[0]?.n ?? 0);
  if (found === sizes.awards) return [];
  if (found > 0) throw new Error(`Expected an empty database or ${sizes.awards} awards`);
  const seconds = await loadAwards(db, sizes);
  return [
    plain('load, rows published', sizes.awards / seconds.published, 'awards/s'),
    plain('load, rows made searchable', sizes.awards / seconds.indexed, 'awards/s'),
  ];
}

async function measureMix({ connection, env }: BenchDatabase, db: Db): Promise<Measure[]> {
  const client = new pg.Client(typeof connection === 'string' ? connection : { ...connection });
  await client.connect();
  const instance = await startInstance({ env });
  try {
    // The same memory and the same planning as the application asks for.
    await client.query(`set work_mem = '32MB'; set jit = off`);
    const ways: Ways = {
      sql: ({ reference, parameters }) => client.query(references[reference], [...parameters]),
      answer: (question) => searchPublishedAwards({ db }, criteriaOf(question)),
      page: ({ address }) => readPage(`${instance.url}/search?${address}`),
    };
    const measures: Measure[] = [];
    for (const one of mix) measures.push(...(await measureClass(one, ways)));
    return measures;
  } finally {
    await instance.stop();
    await client.end();
  }
}

async function readPage(address: string): Promise<void> {
  const answer = await fetch(address);
  await answer.text();
  if (answer.status !== 200) throw new Error(`${address} answered ${answer.status}`);
}

async function measureClass({ name, p95, questions }: QuestionClass, ways: Ways) {
  const took: Record<keyof Ways, number[]> = { sql: [], answer: [], page: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const question of questions) {
      for (const way of ['sql', 'answer', 'page'] as const) {
        const start = performance.now();
        await ways[way](question);
        if (round >= 0) took[way].push(performance.now() - start);
      }
    }
  }
  const at = (way: keyof Ways, share: number) => quantile(took[way], share);
  return [
    compare(`search ${name}, answer p50`, at('answer', 0.5), 'ms', at('sql', 0.5)),
    compare(`search ${name}, answer p95`, at('answer', 0.95), 'ms', at('sql', 0.95)),
    compare(`search ${name}, page p50`, at('page', 0.5), 'ms', at('sql', 0.5)),
    compare(`search ${name}, page p95 of target`, at('page', 0.95), 'ms', p95),
  ];
}

const criteriaOf = ({ address }: Question) => {
  const parameters = new URLSearchParams(address);
  return parseSearch(
    Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)])),
  ).criteria;
};

/** What the figures depend on, beside them. */
async function describeMachine(db: Db): Promise<Measure[]> {
  const { rows } = await sql<{ mb: number }>`
    select setting::int / 128 as mb from pg_settings where name = 'shared_buffers'`.execute(db);
  return [
    plain('search, shared buffers', rows[0]?.mb ?? 0, 'MB'),
    plain('search, load average at the end', loadavg()[0] ?? 0, 'processes'),
  ];
}

const plain = (name: string, value: number, unit: string): Measure => ({
  name,
  value,
  unit,
  reference: null,
  ratio: null,
});

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The statements of the reference by name. */
const references = Object.fromEntries(
  readFileSync(join(projectRoot, 'test/bench/search-1m.reference.sql'), 'utf8')
    .split(/^-- name: /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...lines] = section.split('\n');
      return [name.trim(), lines.join('\n')];
    }),
) as Record<Question['reference'], string>;
