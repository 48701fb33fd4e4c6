import type { Db } from '#platform/database.ts';
import type { Settings } from '#platform/settings.ts';
import { anApp, wordsOf } from './app.ts';
import { sessionOf } from './builders/person.ts';
import { aSigningKey } from './builders/publication.ts';
import { partsForTest } from './frame-parts.ts';

/** Somebody signed in, who asks for pages of the whole application. */
export async function aVisitor(db: Db, person: { id: string }, settings: Partial<Settings> = {}) {
  const signingKey = aSigningKey();
  const parts = { ...partsForTest(settings), db, signingKey };
  const app = anApp(db, parts);
  const headers = await sessionOf(parts, person);
  const get = async (path: string) => app.request(path, { headers });
  return {
    get,
    read: async (path: string) => wordsOf(await (await get(path)).text()),
    bytes: async (path: string) => new Uint8Array(await (await get(path)).arrayBuffer()),
    post: (path: string, fields: Record<string, string>) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    send: (path: string, body: FormData) => app.request(path, { method: 'POST', headers, body }),
  };
}
