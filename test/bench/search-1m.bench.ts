import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { parseSearch } from '#features/publication/search-form.ts';
import { searchPublishedAwards } from '#features/publication/search-published-awards.ts';
import { type Connection, type Db, openDatabase } from '#platform/database.ts';
import { createLog } from '#platform/log.ts';
import { migrate } from '#platform/migrate.ts';
import { startEmbedded } from '#platform/postgres/embedded.ts';
import { projectRoot } from '#platform/project-root.ts';
import { createApp } from '../../src/app.ts';
import { aSigningKey } from '../builders/publication.ts';
import { settingsForTest } from '../frame-parts.ts';
import { sizes } from './award-generator.ts';
import { loadAwards } from './load-awards.ts';
import { mix, type Question, type QuestionClass } from './search-mix.ts';

export type Measure = {
  name: string;
  value: number;
  unit: string;
  reference: number | null;
  ratio: number | null;
};

const warmUps = 2;
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 15);

/**
 * The public search over a million generated awards, against the SQL of search-1m.reference.sql on
 * the same server, one question after the other, so that both meet the same moment.
 *
 * `BENCH_DATABASE_URL` names a database kept from run to run (loaded when it is empty); otherwise
 * the PostgreSQL that comes with the program is started in a folder that is thrown away.
 */
export async function bench(): Promise<Measure[]> {
  const given = process.env['BENCH_DATABASE_URL'];
  if (given) return measureAll(given);
  const folder = mkdtempSync(join(tmpdir(), 'laureat-bench-'));
  const server = await startEmbedded(folder);
  try {
    return await measureAll(server.connection);
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(connection: Connection): Promise<Measure[]> {
  const db = openDatabase(connection);
  const client = new pg.Client(typeof connection === 'string' ? connection : { ...connection });
  await client.connect();
  try {
    const loading = await loadOnce(db);
    await boundLikeTheApplication(client);
    const classes: Measure[] = [];
    for (const one of mix) classes.push(...(await measureClass(one, db, client)));
    return [...loading, ...classes, ...(await describeMachine(db))];
  } finally {
    await client.end();
    await db.destroy();
  }
}

/** The bare SQL gets the same memory and plans the same way. */
const boundLikeTheApplication = (client: pg.Client) =>
  client.query(`set work_mem = '32MB'; set jit = off`);

async function loadOnce(db: Db): Promise<Measure[]> {
  const outcome = await migrate(db);
  if (!outcome.ok) throw new Error(outcome.refusal.en);
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from award_search`.execute(db);
  const found = Number(rows[0]?.n ?? 0);
  if (found === sizes.awards) return [];
  if (found > 0) throw new Error(`Expected an empty database or ${sizes.awards} awards`);
  const seconds = await loadAwards(db, sizes);
  return [
    plain('load/published-rows', sizes.awards / seconds.published, 'awards/s'),
    plain('load/made-searchable', sizes.awards / seconds.indexed, 'awards/s'),
  ];
}

type Timings = { sql: number[]; answer: number[]; page: number[] };

async function measureClass(
  { name, p95, questions }: QuestionClass,
  db: Db,
  client: pg.Client,
): Promise<Measure[]> {
  const page = createApp({
    db,
    settings: settingsForTest(),
    log: createLog('error'),
    signingKey: aSigningKey(),
  });
  const timings: Timings = { sql: [], answer: [], page: [] };
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const question of questions) {
      const took = {
        sql: await time(() =>
          client.query(references[question.reference], [...question.parameters]),
        ),
        answer: await time(() => searchPublishedAwards({ db }, criteriaOf(question))),
        page: await time(async () => (await page.request(`/search?${question.address}`)).text()),
      };
      if (round < 0) continue;
      for (const key of ['sql', 'answer', 'page'] as const) timings[key].push(took[key]);
    }
  }
  return [
    compared(`${name}/answer-p50`, timings.answer, timings.sql, 0.5),
    compared(`${name}/answer-p95`, timings.answer, timings.sql, 0.95),
    compared(`${name}/page-p50`, timings.page, timings.sql, 0.5),
    {
      name: `search-1m/${name}/page-p95-of-target`,
      value: rounded(quantile(timings.page, 0.95)),
      unit: 'ms',
      reference: p95,
      ratio: rounded(quantile(timings.page, 0.95) / p95),
    },
  ];
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const criteriaOf = ({ address }: Question) => {
  const parameters = new URLSearchParams(address);
  return parseSearch(
    Object.fromEntries([...parameters.keys()].map((key) => [key, parameters.getAll(key)])),
  ).criteria;
};

function compared(name: string, ours: number[], theirs: number[], share: number): Measure {
  const [value, reference] = [quantile(ours, share), quantile(theirs, share)];
  return {
    name: `search-1m/${name}`,
    value: rounded(value),
    unit: 'ms',
    reference: rounded(reference),
    ratio: rounded(value / reference),
  };
}

const plain = (name: string, value: number, unit: string): Measure => ({
  name: `search-1m/${name}`,
  value: rounded(value),
  unit,
  reference: null,
  ratio: null,
});

/** What the figures depend on, beside them. */
async function describeMachine(db: Db): Promise<Measure[]> {
  const { rows } = await sql<{ mb: number }>`
    select setting::int / 128 as mb from pg_settings where name = 'shared_buffers'`.execute(db);
  return [
    plain('conditions/shared-buffers', rows[0]?.mb ?? 0, 'MB'),
    plain('conditions/load-average', loadavg()[0] ?? 0, 'processes'),
  ];
}

const quantile = (times: readonly number[], share: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0;
const rounded = (value: number) => Math.round(value * 100) / 100;

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
