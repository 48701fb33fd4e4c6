import pg from 'pg';
import { beforeAll, expect, test } from 'vitest';
import { accept, refuse } from '#kernel/outcome.ts';
import { aContext, aPastCall, settled } from '#test/builders/call.ts';
import { aField, aForm, kinds } from '#test/builders/form.ts';
import { useDatabase } from '#test/database.ts';
import type { Form } from './form.ts';
import {
  findFormDraft,
  findPublishedForm,
  getRevision,
  listRevisions,
} from './form-revision-queries.ts';
import { publishForm } from './publish-form.ts';
import { reviseForm } from './revise-form.ts';
import { saveFormDraft } from './save-form-draft.ts';
import { startForm } from './start-form.ts';

const database = useDatabase();
let of: { authorityId: string; callId: string };
let other: string;

const ready = aForm(
  aField('objet', kinds.text),
  aField('montant', { ...kinds.euros, min: 1n as never }),
);

beforeAll(async () => {
  const { authority, call } = await aPastCall(database.db, 'formulaire');
  of = { authorityId: authority.id, callId: call.id };
  other = (await aPastCall(database.db, 'ailleurs')).authority.id;
});

const save = (form: Form, version: number) =>
  saveFormDraft(aContext(database.db), { ...of, form, version });

test('a form is started once, saved, published, and revised; what is published stays', async () => {
  const context = aContext(database.db);
  expect(await findFormDraft(database.db, of)).toBeNull();
  expect(await reviseForm(context, of)).toEqual(refuse({ reason: 'no-published-form' }));
  const [first, second] = await Promise.all([
    startForm(context, { ...of, template: null }),
    startForm(context, { ...of, template: null }),
  ]);
  expect([first.ok, second.ok].sort()).toEqual([false, true]);

  const early = await publishForm(context, { ...of, version: 1, reason: '' });
  expect(early).toMatchObject({ refusal: { faults: [{ reason: 'no-field' }] } });

  // Two officers save the version both were shown: one is told, and handed both.
  const theirs = aForm(aField('autre', kinds.text));
  const saved = await Promise.all([save(ready, 1), save(theirs, 1)]);
  const kept = saved[0].ok ? ready : theirs;
  const lost = saved[0].ok ? theirs : ready;
  const draft = await findFormDraft(database.db, of);
  expect(saved.filter(({ ok }) => ok)).toEqual([accept({ number: 1, version: 2 })]);
  expect(saved.find(({ ok }) => !ok)).toEqual(
    refuse({ reason: 'form-draft-changed', saved: draft, yours: lost }),
  );
  expect(draft?.form).toEqual(kept);
  expect(await save(ready, 2)).toEqual(accept({ number: 1, version: 3 }));

  expect(await publishForm(context, { ...of, version: 2, reason: '' })).toMatchObject({
    refusal: { reason: 'form-draft-changed' },
  });
  expect(await publishForm(context, { ...of, version: 3, reason: '' })).toEqual(
    accept({ number: 1 }),
  );
  expect(await save(theirs, 3)).toEqual(refuse({ reason: 'no-form-draft' }));

  const revised = settled(await reviseForm(context, of));
  expect(revised).toMatchObject({ number: 2, form: ready, version: 1 });
  expect(await reviseForm(context, of)).toEqual(refuse({ reason: 'form-already-started' }));
  expect(await publishForm(context, { ...of, version: 1, reason: ' ' })).toEqual(
    refuse({ reason: 'revision-reason-missing' }),
  );
  expect(await save(theirs, 1)).toEqual(accept({ number: 2, version: 2 }));
  expect((await findPublishedForm(database.db, of.callId))?.number).toBe(1);
  settled(await publishForm(context, { ...of, version: 2, reason: 'Une question ajoutée' }));
  expect(await findPublishedForm(database.db, of.callId)).toEqual({
    ...of,
    number: 2,
    state: 'published',
    form: theirs,
    reason: 'Une question ajoutée',
    publishedAt: context.now,
  });
  expect((await getRevision(database.db, { callId: of.callId, number: 1 })).form).toEqual(ready);
  expect(
    (await listRevisions(database.db, of)).map(({ number, state }) => [number, state]),
  ).toEqual([
    [2, 'published'],
    [1, 'published'],
  ]);
  const events = await database.db
    .selectFrom('events')
    .select('name')
    .where('subject_id', '=', of.callId)
    .where('name', 'like', 'form-%')
    .orderBy('sequence')
    .execute();
  expect(events.map(({ name }) => name)).toEqual([
    'form-started',
    'form-draft-saved',
    'form-draft-saved',
    'form-published',
    'form-revision-started',
    'form-draft-saved',
    'form-published',
  ]);
});

test('what could not be kept is refused, what could not be stored is cleaned', async () => {
  const long = aForm(aField('objet', kinds.text, { label: 'x'.repeat(501) }));
  expect(await save(long, 1)).toEqual(
    refuse({ reason: 'form-malformed', at: 'sections.0.fields.0.label' }),
  );
  const { authority, call } = await aPastCall(database.db, 'signes');
  const elsewhere = { authorityId: authority.id, callId: call.id };
  settled(await startForm(aContext(database.db), { ...elsewhere, template: 'association' }));
  const odd = aForm(aField('objet', kinds.text, { label: 'a\u0000b\ud800' }));
  settled(await saveFormDraft(aContext(database.db), { ...elsewhere, form: odd, version: 1 }));
  expect((await findFormDraft(database.db, elsewhere))?.form).toEqual(
    aForm(aField('objet', kinds.text, { label: 'ab\ufffd' })),
  );
});

test('another authority finds no form, and changes none', async () => {
  const theirs = { ...of, authorityId: other };
  settled(await reviseForm(aContext(database.db), of));
  const context = aContext(database.db);
  expect([
    await findFormDraft(database.db, theirs),
    await listRevisions(database.db, theirs),
    await saveFormDraft(context, { ...theirs, form: ready, version: 1 }),
    await publishForm(context, { ...theirs, version: 1, reason: 'x' }),
    await reviseForm(context, theirs),
  ]).toEqual([
    null,
    [],
    refuse({ reason: 'no-form-draft' }),
    refuse({ reason: 'no-form-draft' }),
    refuse({ reason: 'no-published-form' }),
  ]);
});

test.each([
  ['update form_revisions set reason = $$x$$ where number = 1'],
  ['delete from form_revisions where number = 1'],
  ['truncate form_revisions cascade'],
  [
    `insert into form_revisions select authority_id, call_id, 9, state, form, 1, '', saved_at, saved_by, null
    from form_revisions where state = 'draft'`,
  ],
])('plain SQL is refused: %s', async (statement) => {
  const client = new pg.Client(database.address);
  await client.connect();
  await expect(client.query(statement).finally(() => client.end())).rejects.toThrow();
});
