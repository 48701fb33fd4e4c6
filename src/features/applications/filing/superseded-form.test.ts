import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { applicationForm, fillIn, publishRevision } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aFiledApplication, aSignedDraft, press, sign } from '#test/builders/filed-application.ts';
import { aField, aSection, kinds } from '#test/builders/form.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { withdrawApplication } from './withdraw-application.ts';

const database = useDatabase();
const signingKey = aSigningKey();
/** Open whatever the date of the machine. */
const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2100-01-01') };

type OfCall = { authorityId: string; call: { id: string } };

/** The same form, with one more question that must be answered. */
const revise = ({ authorityId, call }: OfCall) =>
  publishRevision(database.db, {
    authorityId,
    callId: call.id,
    number: 2,
    form: {
      sections: [
        ...applicationForm().sections,
        aSection(
          'suivi',
          [aField('suivi', kinds.text, { label: 'Suivi prévu', required: 'always' })],
          { title: 'Le suivi' },
        ),
      ],
    },
  });

async function browserOf(personId: string) {
  const parts = { ...partsForTest(), db: database.db, signingKey };
  const app = anApp(database.db, parts);
  const headers = await sessionOf(parts, { id: personId });
  return (path: string, body: URLSearchParams | null = null) =>
    app.request(path, { method: body ? 'POST' : 'GET', body, headers });
}

test('a form revised while the check page is open: refused, carried over, told, then filed', async () => {
  const { db } = database;
  const draft = await aSignedDraft(db, 'superseded', always);
  const ask = await browserOf(draft.reader.personId);
  const at = `/applications/${draft.id}`;
  expect(await (await ask(`${at}/check`)).text()).toContain(`action="${at}/filing"`);
  await revise(draft);
  const refused = await ask(`${at}/filing`, new URLSearchParams());
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(wordsOf(html)).toContain('Le service a publié une nouvelle version du formulaire.');
  expect(html).toContain(`<a href="${at}">Voir ce qui change</a>`);
  expect(html).not.toContain(`action="${at}/filing"`);
  const attempts = await db
    .selectFrom('filing_attempts')
    .select(['outcome', 'facts'])
    .where('application_id', '=', draft.id)
    .execute();
  expect(attempts).toEqual([{ outcome: 'form-superseded', facts: { from: 1, to: 2 } }]);

  const told = await ask(`${at}/check`);
  expect([told.status, told.headers.get('location')]).toEqual([303, `${at}/revision`]);
  expect(wordsOf(await (await ask(`${at}/revision`)).text())).toContain('Suivi prévu');
  await ask(`${at}/revision`, new URLSearchParams());
  expect(await (await ask(`${at}/check`)).text()).toContain(`${at}/sections/suivi#suivi`);
  await fillIn(db, { ...draft, answers: { suivi: { kind: 'text', text: 'Un bilan par an' } } });
  await sign(db, draft);
  settled(await press(db, draft));
  const version = await db
    .selectFrom('application_versions')
    .select('form_revision')
    .where('application_id', '=', draft.id)
    .executeTakeFirstOrThrow();
  expect(version).toEqual({ form_revision: 2 });
});

test('what was withdrawn before the revision is not filed again: another begins from it', async () => {
  const { db } = database;
  const filed = await aFiledApplication(db, 'withdrawn-before', always);
  settled(await withdrawApplication({ db, now: noon, reader: filed.reader }, filed.id));
  await revise(filed);
  const ask = await browserOf(filed.reader.personId);
  const at = `/applications/${filed.id}`;
  const refused = await ask(`${at}/filing`, new URLSearchParams());
  const html = await refused.text();
  expect(refused.status).toBe(409);
  expect(wordsOf(html)).toContain('Commencez un nouveau dossier à partir de celui-ci');
  expect(await (await ask(`${at}/check`)).text()).not.toContain(`action="${at}/filing"`);
});

test('what was filed before the revision stands, and pressing again gives its receipt', async () => {
  const { db } = database;
  const filed = await aFiledApplication(db, 'filed-before', always);
  await revise(filed);
  const again = settled(await press(db, filed, noon));
  expect(again).toEqual({ receipt: filed.receipt, again: true });
});
