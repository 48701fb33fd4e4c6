import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import type { Connection, Db } from '#platform/database.ts';
import { openInstance } from '#platform/open-instance.ts';
import { readSettings } from '#platform/settings.ts';
import { settled } from '#test/builders/call.ts';
import { aSignedDraft, press } from '#test/builders/filed-application.ts';
import { sessionOf } from '#test/builders/person.ts';
import { startInstance } from '#test/instance.ts';
import { withBenchDatabase } from './bench-database.ts';
import { asPgbench, benchUuid, noteStatements } from './file-statements.ts';
import { compare, type Measure } from './measure.ts';

const run = promisify(execFile);
const seconds = Number(process.env['BENCH_SECONDS'] ?? 6);
const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2100-01-01') };
/** More than can be pressed in one run; each is pressed once. */
const draftsOfRun = 10_000;
const counts = [4, 8, 16, 32];

type Draft = Awaited<ReturnType<typeof aSignedDraft>>;

/**
 * "Déposer" at a real server, pressed by wrk: session, origin, lock, every check, version, event,
 * ledger, receipt in the queue, attempt; everything on this machine, commits durable. The reference
 * is pgbench with the very statements of one filing, noted while it is done, in one transaction.
 */
export const pressFilings = (): Promise<readonly Measure[]> =>
  withBenchDatabase(async ({ connection, env }) => {
    const asked = { ...env, WORKERS: '0', WEB_PROCESSES: process.env['BENCH_PROCESSES'] ?? '1' };
    const instance = await startInstance({ env: asked });
    const settings = settled(readSettings({ ...asked, PUBLIC_URL: instance.url }));
    const beside = await openInstance(settings);
    try {
      const { db } = beside;
      const draft = await aSignedDraft(db, 'bench-filing', always);
      const { cookie } = await sessionOf({ ...beside, settings }, { id: draft.reader.personId });
      const file = scriptOf(env.DATA_DIR, await statementsOf(db, await another(draft, db)));
      const filings: Filings[] = [];
      const references: number[] = [];
      for (const [index, clients] of counts.entries()) {
        const first = 2 * index * draftsOfRun;
        await copyDrafts(db, draft, { from: first, count: 2 * draftsOfRun });
        const pressing = { clients, first, url: instance.url, cookie, folder: env.DATA_DIR };
        filings.push(await pressWith(db, pressing));
        references.push(await pgbench(connection, { file, clients, first: first + draftsOfRun }));
      }
      const best = filings.reduce((a, b) => (b.perSecond > a.perSecond ? b : a));
      return [
        compare('filing, submissions', best.perSecond, '/s', Math.max(...references)),
        { name: 'filing, p99', value: best.p99, unit: 'ms', reference: null, ratio: null },
        {
          name: 'filing, memory',
          value: memoryOf(instance.pid),
          unit: 'MB',
          reference: null,
          ratio: null,
        },
      ];
    } finally {
      await beside.close();
      await instance.stop();
    }
  });

/** The one whose statements are noted; the first stays a draft, to be copied. */
async function another(draft: Draft, db: Db): Promise<Draft> {
  await copyDrafts(db, draft, { from: -1, count: 1 });
  const { rows } = await sql<{ id: string }>`
    select ${sql.raw(benchUuid('-1'))} as id`.execute(db);
  return { ...draft, id: rows[0]?.id ?? '' };
}

async function statementsOf(db: Db, draft: Draft): Promise<string> {
  // Once before: what is read once in the life of a process is not part of a filing.
  await copyDrafts(db, draft, { from: -2, count: 1 });
  const { rows: warm } = await sql<{ id: string }>`
    select ${sql.raw(benchUuid('-2'))} as id`.execute(db);
  settled(await press(db, { ...draft, id: warm[0]?.id ?? '' }, () => new Date()));
  const { rows } = await sql<{ id: string }>`
    select id::text from persons union select id::text from authorities
    union select id::text from organisations union select id::text from calls
    union select id::text from waves`.execute(db);
  let number = 0n;
  const noted = await noteStatements(db, async () => {
    number = settled(await press(db, draft, () => new Date())).receipt.number;
  });
  const known = new Set(rows.map(({ id }) => id));
  return asPgbench(noted, { applicationId: draft.id, number, known });
}

function scriptOf(folder: string, script: string): string {
  const file = join(folder, 'filing.pgbench.sql');
  writeFileSync(file, script);
  return file;
}

/** Drafts as the first is, signed the same: as many rows as its own, under known identifiers. */
async function copyDrafts(db: Db, draft: Draft, { from, count }: { from: number; count: number }) {
  const n = `(${from} + g)`;
  const id = sql.raw(benchUuid(n));
  const many = sql`generate_series(0, ${count - 1}::int) g`;
  await sql`
    insert into applications (id, authority_id, call_id, wave_id, organisation_id, state,
      form_revision, title, requested_cents, territories, scale, nature, created_at, changed_at)
    select ${id}, authority_id, call_id, wave_id, organisation_id, state, form_revision, title,
      requested_cents, territories, scale, nature, created_at, changed_at
    from applications, ${many} where id = ${draft.id}`.execute(db);
  await sql`
    insert into application_answers
      (authority_id, application_id, field, typed, answer, version, changed_by, changed_at)
    select authority_id, ${id}, field, typed, answer, version, changed_by, changed_at
    from application_answers, ${many} where application_id = ${draft.id}`.execute(db);
  await sql`
    insert into application_signatures (id, authority_id, application_id, way, signatory_name,
      signatory_title, mandate, text_version, asked_at, signed_at, signed_answers)
    select gen_random_uuid(), authority_id, ${id}, way, signatory_name, signatory_title, mandate,
      text_version, asked_at, signed_at, signed_answers
    from application_signatures, ${many}
    where application_id = ${draft.id} and ended_at is null`.execute(db);
  await sql`vacuum analyze applications, application_answers, application_signatures`.execute(db);
}

type Filings = { perSecond: number; p99: number };
type Pressing = { clients: number; first: number; url: string; cookie: string; folder: string };

async function pressWith(db: Db, pressing: Pressing): Promise<Filings> {
  const { clients, first, url, cookie, folder } = pressing;
  const { rows } = await sql<{ id: string }>`
    select ${sql.raw(benchUuid(`(${first} + g)`))}::text as id
    from generate_series(0, ${draftsOfRun - 1}::int) g`.execute(db);
  const script = join(folder, 'press.lua');
  writeFileSync(
    script,
    lua(
      rows.map(({ id }) => id),
      { url, cookie },
    ),
  );
  const before = await countFiled(db);
  const { stdout } = await run(
    'wrk',
    ['-t1', `-c${clients}`, `-d${seconds}s`, '--latency', '-s', script, url],
    { timeout: (seconds + 60) * 1000 },
  );
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`Presses failed:\n${stdout}`);
  const filed = (await countFiled(db)) - before;
  if (filed >= draftsOfRun) throw new Error('Every draft was pressed: the end measured nothing');
  const [, p99 = '0', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout) ?? [];
  const factor = { us: 0.001, ms: 1, s: 1000 }[unit] ?? 1;
  return { perSecond: filed / seconds, p99: Number(p99) * factor };
}

const lua = (ids: readonly string[], { url, cookie }: { url: string; cookie: string }): string => `
local ids = { ${ids.map((id) => `"${id}"`).join(',')} }
local at = 0
local headers = { ["Cookie"] = "${cookie}", ["Origin"] = "${new URL(url).origin}",
  ["Content-Type"] = "application/x-www-form-urlencoded" }
request = function()
  at = at + 1
  return wrk.format("POST", "/applications/" .. ids[at] .. "/filing", headers, "")
end
`;

async function countFiled(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from filing_attempts where outcome = 'filed'`.execute(db);
  return rows[0]?.count ?? 0;
}

type Referring = { file: string; clients: number; first: number };

async function pgbench(connection: Connection, { file, clients, first }: Referring) {
  const place =
    typeof connection === 'string'
      ? [connection]
      : ['-h', connection.host, '-U', connection.user, connection.database];
  const per = Math.floor(draftsOfRun / clients);
  const how = ['-n', '-M', 'prepared', `-c${clients}`, '-j2', `-T${seconds}`, '-f', file];
  const variables = ['-D', 'i=-1', '-D', `first=${first}`, '-D', `per=${per}`];
  const { stdout } = await run('pgbench', [...how, ...variables, ...place]);
  return Number(/tps = ([\d.]+)/.exec(stdout)?.[1] ?? 0);
}

const memoryOf = (pid: number): number => {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
};
