import { expect, test } from 'vitest';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { anOrganisation } from '#test/builders/organisation.ts';
import { useDatabase } from '#test/database.ts';
import { inviteMember } from './invite-member.ts';
import { deleteOldAsked } from './old-asked-store.ts';

const database = useDatabase();

test('an invitation that is over is forgotten with its address, one that runs is kept', async () => {
  const { db } = database;
  const { id, manager } = await anOrganisation(db);
  const context = { ...aContext(db), actorId: manager.id };
  for (const email of ['ancienne@exemple.test', 'courante@exemple.test']) {
    settled(
      await inviteMember(context, {
        organisationId: id,
        email,
        role: 'writer',
        by: 'Sacha',
        publicUrl: 'http://localhost',
        locale: 'fr',
      }),
    );
  }
  await db
    .updateTable('organisation_invitations')
    .set({ withdrawn_at: noon })
    .where('email', '=', 'ancienne@exemple.test')
    .execute();
  const before = new Date(noon.getTime() + 1);
  expect(await deleteOldAsked(db, before)).toEqual({ invitations: 1, requests: 0 });
  const kept = await db.selectFrom('organisation_invitations').select('email').execute();
  expect(kept).toEqual([{ email: 'courante@exemple.test' }]);
});
