import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthentication } from '#features/people/authentication.ts';
import { setPassword } from '#features/people/set-password.ts';
import { openInstance } from '#platform/open-instance.ts';
import { readSettings } from '#platform/settings.ts';
import { settled } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { startInstance } from '#test/instance.ts';
import { compare, type Measure, median } from './measure.ts';

const password = 'un jardin partagé à Auch';
const people = 25;

/**
 * Sign-ins by password at a real server, one after the other, each by another person since one
 * account may only try a few times. The reference is the library's scrypt alone: it is slow on
 * purpose, and all the rest should be little beside it.
 */
export async function bench(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-login-'));
  const env = { DATA_DIR: folder, WORKERS: '0' };
  const instance = await startInstance({ env });
  const settings = settled(readSettings({ ...env, PUBLIC_URL: instance.url }));
  const beside = await openInstance(settings);
  try {
    const authentication = createAuthentication({ ...beside, settings });
    const library = await authentication.$context;
    const hash = await library.password.hash(password);
    const signIns: number[] = [];
    const hashes: number[] = [];
    for (let number = 0; number < people; number += 1) {
      const person = await aPerson(beside.db);
      const context = { db: beside.db, authentication, now: new Date() };
      await setPassword(context, person.id, password);
      signIns.push(await timed(() => signIn(instance.url, person.email)));
      hashes.push(await timed(() => library.password.verify({ hash, password })));
    }
    return [compare('login, by password', median(signIns), 'ms', median(hashes))];
  } finally {
    await beside.close();
    await instance.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function signIn(url: string, email: string): Promise<void> {
  const body = new URLSearchParams({ email, password, next: '/data' });
  const headers = { origin: url };
  const answer = await fetch(`${url}/sign-in`, {
    method: 'POST',
    headers,
    body,
    redirect: 'manual',
  });
  if (answer.status !== 303) throw new Error(`Signing in answered ${answer.status}`);
}
