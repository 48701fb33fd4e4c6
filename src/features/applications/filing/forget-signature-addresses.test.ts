import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { createLog } from '#platform/log.ts';
import { aDraft } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aSignatory, readToSign } from '#test/builders/filed-application.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import { forgetSignatureAddresses } from './forget-signature-addresses.ts';
import { askSignature } from './sign-application.ts';

const database = useDatabase();
const settings = settingsForTest({ demo: true });
const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);

async function aLinkSent(slug: string, now: Date): Promise<string> {
  const { db } = database;
  const draft = await aDraft(db, slug);
  settled(
    await askSignature(
      { db, now, reader: draft.reader },
      {
        ...{ id: draft.id, signatory: aSignatory, instead: (await readToSign(db, draft)).instead },
        ...{ mail: `${slug}@exemple.test`, locale: 'fr', publicUrl: 'http://localhost' },
      },
    ),
  );
  return draft.id;
}

async function night(now: Date): Promise<void> {
  await moveDomainClock(database.db, now);
  const parts = { db: database.db, settings, log: createLog('silent'), signingKey: aSigningKey() };
  const job = { ...parts, now: new Date(), jobId: 'essai', isLastAttempt: false };
  const signal = new AbortController().signal;
  await forgetSignatureAddresses.run({ ...job, signal }, {}, async () => {});
}

const kept = () =>
  database.db
    .selectFrom('application_signatures')
    .select(['application_id as of', 'mail'])
    .orderBy('asked_at')
    .execute();

test('the address of a link that ended unused goes that night, one that waits is kept', async () => {
  const ended = await aLinkSent('ended', noon);
  const waits = await aLinkSent('waits', days(1));
  await night(days(13));
  expect(await kept()).toEqual([
    { of: ended, mail: 'ended@exemple.test' },
    { of: waits, mail: 'waits@exemple.test' },
  ]);
  await night(days(14));
  await night(days(14));
  expect(await kept()).toEqual([
    { of: ended, mail: null },
    { of: waits, mail: 'waits@exemple.test' },
  ]);
  const said = await database.db
    .selectFrom('events')
    .select('facts')
    .where('subject_kind', '=', 'retention')
    .where('subject_id', '=', 'forget-signature-addresses')
    .execute();
  expect(said).toEqual([{ facts: { addresses: 1 } }]);
});
