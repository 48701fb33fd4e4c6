import { createAuthority } from '#features/people/create-authority.ts';
import type { Db } from '#platform/database.ts';
import { aDraft } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { type ServedApp, type SignedIn, serveApp } from './served-app.ts';

export type UploadServer = Pick<ServedApp, 'url' | 'db' | 'stop'> & {
  /** Someone who may use the drop box and see the list of files, already signed in. */
  signedIn: SignedIn;
  /** A question of a dossier that takes files, and who fills it in. */
  question: { path: string; signedIn: SignedIn };
};

/** Open whatever the date of the machine. */
const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2100-01-01') };

export async function startUploadServer(): Promise<UploadServer> {
  const { url, db, signIn, stop } = await serveApp('upload');
  const { id, reader } = await aDraft(db, 'photos', always);
  const question = {
    path: `/applications/${id}/answers/pieces/files`,
    signedIn: await signIn({ id: reader.personId }),
  };
  return { url, db, stop, signedIn: await signIn(await anAgent(db)), question };
}

async function anAgent(db: Db) {
  const context = { db, now: noon, actorId: null };
  const named = { name: 'Service d’exemple (fictif)', shortName: 'exemple' };
  const { id } = settled(await createAuthority(context, named));
  return aPerson(db, {
    roles: [
      { authorityId: id, role: 'officer' },
      { authorityId: id, role: 'administrator' },
    ],
  });
}
