import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { createAuthority } from '#features/people/create-authority.ts';
import { openDatabase } from '#platform/database.ts';
import { loadSigningKey } from '#platform/signing.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { startInstance } from '#test/instance.ts';
import { withBenchDatabase } from './bench-database.ts';
import { compare, type Measure } from './measure.ts';

const megabyte = 1_000_000;
const size = 200 * megabyte;
/** What the whole file may add to the memory of the process, above a small one. */
const allowedGrowth = 60;
const targetRate = 20;

type Sender = { url: string; cookie: string; origin: string; authorityId: string };

/** One file of 200 MB in an ordinary form: how fast it is received, and what it adds to the memory. */
export const bench = (): Promise<readonly Measure[]> =>
  withBenchDatabase(async ({ connection, env }) => {
    const instance = await startInstance({ env: { ...env, DEMO: 'non' } });
    const db = openDatabase(connection);
    try {
      const context = { db, now: noon, actorId: null };
      const named = { name: 'Service du banc (fictif)', shortName: `banc-${instance.pid}` };
      const { id: authorityId } = settled(await createAuthority(context, named));
      const person = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
      const settings = settingsForTest({ dataDir: env.DATA_DIR, publicUrl: instance.url });
      const signingKey = loadSigningKey(env.DATA_DIR);
      const session = await sessionOf({ db, settings, signingKey }, person);
      const sender = { ...session, url: instance.url, authorityId };

      for (let turn = 0; turn < 5; turn += 1) await send(sender, 2 * megabyte, turn);
      const before = peakMegabytes(instance.pid);
      const started = performance.now();
      await send(sender, size, 99);
      const seconds = (performance.now() - started) / 1000;
      const growth = peakMegabytes(instance.pid) - before;
      return [
        compare('upload, memory added by 200 MB', growth, 'MB', allowedGrowth),
        compare('upload, 200 MB', size / megabyte / seconds, 'MB/s', targetRate),
      ];
    } finally {
      await db.destroy();
      await instance.stop();
    }
  });

async function send({ url, cookie, origin, authorityId }: Sender, bytes: number, mark: number) {
  const answer = await fetch(`${url}/office/files`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': 'multipart/form-data; boundary=banc' },
    body: Readable.toWeb(Readable.from(form(authorityId, bytes, mark))),
    duplex: 'half',
  } as RequestInit);
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes('1 fichier enregistré')) {
    throw new Error(`The file was not kept: ${answer.status}`);
  }
}

async function* form(authorityId: string, bytes: number, mark: number) {
  const field = (name: string) => `--banc\r\nContent-Disposition: form-data; name="${name}"`;
  yield Buffer.from(`${field('authority')}\r\n\r\n${authorityId}\r\n`);
  yield Buffer.from(`${field('files')}; filename="banc.pdf"\r\n\r\n%PDF-1.7 ${mark}\n`);
  const piece = Buffer.alloc(65_536, 'laureat ');
  for (let left = bytes - 20; left > 0; left -= piece.length) {
    yield piece.subarray(0, Math.min(left, piece.length));
  }
  yield Buffer.from('\r\n--banc--\r\n');
}

function peakMegabytes(pid: number): number {
  const [, kilobytes = ''] =
    /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}
