import { beforeAll, describe, expect, test } from 'vitest';
import { listCompletions } from '#features/applications/after/completion-queries.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import { euros } from '#kernel/money.ts';
import { fillIn, readerOf } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers } from '../answer-queries.ts';
import { findMyApplication } from '../application-queries.ts';
import { answerCompletion } from './answer-completion.ts';
import { askCompletion } from './ask-completion.ts';
import { endCompletion } from './end-completion.ts';
import { saveCompletion } from './save-completion.ts';

const database = useDatabase();
const publicUrl = 'http://localhost';
const aDay = 86_400_000;
const inDays = (days: number) => new Date(noon.getTime() + days * aDay);
const dayIn = (days: number) => inDays(days).toISOString().slice(0, 10);

const officerOf = (dossier: { officer: { id: string }; authorityId: string }): Reader => ({
  personId: dossier.officer.id,
  memberships: [{ authorityId: dossier.authorityId, role: 'officer' }],
});
type Dossier = Awaited<ReturnType<typeof aFiledApplication>>;

const ask = (dossier: Dossier, given: Partial<Parameters<typeof askCompletion>[1]> = {}) =>
  askCompletion(
    { db: database.db, now: inDays(21), reader: officerOf(dossier), publicUrl },
    {
      id: dossier.id,
      reason: 'Le public visé est à préciser.',
      fields: ['public_vise'],
      due: dayIn(30),
      ...given,
    },
  );

const acting = (dossier: Dossier, days: number, reader: Reader = dossier.reader) => ({
  db: database.db,
  now: inDays(days),
  reader,
  publicUrl,
});

async function type(dossier: Dossier, field: string, text: string, days = 22) {
  const { versions } = await readAnswers(database.db, dossier.id);
  const typed = typeAnswer(field, { kind: 'text', text });
  return saveCompletion(acting(dossier, days), {
    id: dossier.id,
    sent: [{ field, typed, version: versions.get(field) ?? 0 }],
  });
}

const versionsOf = ({ id }: Dossier) =>
  database.db
    .selectFrom('application_versions')
    .select(['version', 'cause', 'answers', 'requested_cents'])
    .where('application_id', '=', id)
    .orderBy('version')
    .execute();

const mailsOf = async (kind: string, authorityId: string) =>
  (
    await database.db
      .selectFrom('mails')
      .select(['to_address', 'body_text'])
      .where('kind', '=', kind)
      .where('authority_id', '=', authorityId)
      .orderBy('to_address')
      .execute()
  ).map((mail) => ({ to: mail.to_address, text: mail.body_text }));

describe('a request for completion', () => {
  let dossier: Dossier;
  beforeAll(async () => {
    dossier = await aFiledApplication(database.db, 'complete', { others: ['writer', 'reader'] });
    settled(await ask(dossier));
  });

  test('is told to those who fill in, without its words', async () => {
    const mails = await mailsOf('completion-asked', dossier.authorityId);
    expect(mails.length).toEqual(2);
    for (const { text } of mails) {
      expect(text).not.toContain('public visé');
      expect(text).toContain(`/applications/${dossier.id}/completion`);
    }
  });

  test('opens its fields and no other; both versions are kept', async () => {
    settled(await type(dossier, 'public_vise', 'Des personnes isolées de plus de 60 ans'));
    expect(settled(await type(dossier, 'titre', 'Un autre titre'))).toMatchObject({ saved: [] });
    const receipt = settled(await answerCompletion(acting(dossier, 23), dossier.id));
    expect(receipt).toMatchObject({ version: 2, number: dossier.receipt.number });
    const versions = await versionsOf(dossier);
    expect(
      versions.map(({ version, cause, answers }) => [version, cause, answers['public_vise']]),
    ).toEqual([
      [1, 'filing', { kind: 'text', text: 'Personnes isolées' }],
      [2, 'completion', { kind: 'text', text: 'Des personnes isolées de plus de 60 ans' }],
    ]);
    const { public_vise: _, ...others } = versions[1]?.answers ?? {};
    const { public_vise: __, ...before } = versions[0]?.answers ?? {};
    expect(others).toEqual(before);
    const [completion] = await listCompletions(database.db, dossier.id);
    expect(completion?.answered).toEqual({ version: 2, at: inDays(23) });
    expect(await mailsOf('completion-answered', dossier.authorityId)).toHaveLength(1);
  });

  test('is answered once: nothing is open any more', async () => {
    expect(await answerCompletion(acting(dossier, 24), dossier.id)).toEqual({
      ok: false,
      refusal: { reason: 'nothing-asked' },
    });
    expect(await type(dossier, 'public_vise', 'Autre')).toEqual({
      ok: false,
      refusal: { reason: 'nothing-asked' },
    });
  });

  test('its events hold no word of anybody', async () => {
    const events = await database.db
      .selectFrom('events')
      .select(['name', 'facts'])
      .where('subject_id', '=', dossier.id)
      .where('name', 'like', 'completion-%')
      .orderBy('sequence')
      .execute();
    const [completion] = await listCompletions(database.db, dossier.id);
    expect(events).toEqual([
      {
        name: 'completion-asked',
        facts: { completionId: completion?.id, fields: 'public_vise', dueOn: dayIn(30) },
      },
      { name: 'completion-answered', facts: { completionId: completion?.id, version: 2 } },
    ]);
  });
});

test('what is wrong in the request is said all at once', async () => {
  const dossier = await aFiledApplication(database.db, 'faults');
  expect(await ask(dossier, { reason: ' ', fields: ['porteur', 'rien'], due: dayIn(20) })).toEqual({
    ok: false,
    refusal: { reason: 'form-wrong', faults: ['reason-missing', 'fields-missing', 'due-past'] },
  });
});

test('the day ends in Paris; after it what was filed stands, and it may be asked again', async () => {
  const dossier = await aFiledApplication(database.db, 'late');
  settled(await ask(dossier));
  expect(await ask(dossier)).toMatchObject({ refusal: { reason: 'already-asked' } });
  const [{ dueAt } = { dueAt: noon }] = await listCompletions(database.db, dossier.id);
  settled(await type(dossier, 'public_vise', 'Trop tard'));
  const at = (now: Date) => ({ db: database.db, now, reader: dossier.reader, publicUrl });
  expect(await answerCompletion(at(dueAt), dossier.id)).toEqual({
    ok: false,
    refusal: { reason: 'too-late', dueOn: dayIn(30) },
  });
  expect((await versionsOf(dossier)).map(({ cause }) => cause)).toEqual(['filing']);
  const again = { ...acting(dossier, 31), reader: officerOf(dossier) };
  settled(
    await askCompletion(again, {
      id: dossier.id,
      reason: 'Encore',
      fields: ['public_vise'],
      due: dayIn(40),
    }),
  );
  settled(await answerCompletion(acting(dossier, 32), dossier.id));
  expect((await versionsOf(dossier)).map(({ cause }) => cause)).toEqual(['filing', 'completion']);
});

test('what was amended and never filed stays out of it, and the amounts must still agree', async () => {
  const dossier = await aFiledApplication(database.db, 'amended');
  await fillIn(database.db, {
    ...dossier,
    answers: { titre: { kind: 'text', text: 'Jamais déposé' } },
  });
  settled(await ask(dossier, { fields: ['montant_demande', 'budget_action'] }));
  expect(await answerCompletion(acting(dossier, 22), dossier.id)).toMatchObject({
    refusal: { reason: 'nothing-changed' },
  });
  settled(await type(dossier, 'montant_demande', '14000'));
  const refused = await answerCompletion(acting(dossier, 22), dossier.id);
  expect(refused).toMatchObject({ refusal: { reason: 'incomplete' } });
  const { versions } = await readAnswers(database.db, dossier.id);
  const lines = { '60b': euros(18_000), '70': euros(4_000), '74a': euros(14_000) };
  settled(
    await saveCompletion(acting(dossier, 22), {
      id: dossier.id,
      sent: [
        {
          field: 'budget_action',
          typed: typeAnswer('budget_action', { kind: 'budget', lines }),
          version: versions.get('budget_action') ?? 0,
        },
      ],
    }),
  );
  settled(await answerCompletion(acting(dossier, 22), dossier.id));
  const seen = await findMyApplication(database.db, dossier.reader, {
    id: dossier.id,
    now: inDays(22),
  });
  expect(seen).toMatchObject({
    amended: true,
    essentials: { title: 'Un café des voisins (fictif)', requested: euros(14_000) },
  });
});

test('the service may give up; nothing is open any more', async () => {
  const dossier = await aFiledApplication(database.db, 'ended');
  settled(await ask(dossier));
  settled(await endCompletion({ ...acting(dossier, 22), reader: officerOf(dossier) }, dossier.id));
  expect(await type(dossier, 'public_vise', 'Autre')).toMatchObject({
    refusal: { reason: 'nothing-asked' },
  });
});

test('ten presses at once make one version', async () => {
  const dossier = await aFiledApplication(database.db, 'together');
  settled(await ask(dossier));
  settled(await type(dossier, 'public_vise', 'Des jeunes'));
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => answerCompletion(acting(dossier, 22), dossier.id)),
  );
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await versionsOf(dossier)).map(({ cause }) => cause)).toEqual(['filing', 'completion']);
});

test('nobody else asks, saves or answers', async () => {
  const { db } = database;
  const dossier = await aFiledApplication(db, 'doors', { others: ['reader'] });
  const elsewhere = await aFiledApplication(db, 'elsewhere');
  settled(await ask(dossier));
  const unknown = { ok: false, refusal: { reason: 'application-unknown' } };
  const auditor = await aPerson(db, {
    roles: [{ authorityId: dossier.authorityId, role: 'auditor' }],
  });
  const audits: Reader = {
    personId: auditor.id,
    memberships: [
      { authorityId: dossier.authorityId, role: 'auditor' },
      { authorityId: elsewhere.authorityId, role: 'officer' },
    ],
  };
  for (const reader of [officerOf(elsewhere), audits, dossier.reader]) {
    expect(await endCompletion({ ...acting(dossier, 22), reader }, dossier.id)).toEqual(unknown);
  }
  const readers: Reader[] = [elsewhere.reader, officerOf(dossier), ...dossier.otherReaders];
  for (const reader of [...readers, readerOf(await aPerson(db))]) {
    expect(await answerCompletion(acting(dossier, 22, reader), dossier.id)).toEqual(unknown);
  }
});

test('who is in conflict with a dossier neither asks nor is written to', async () => {
  const { db } = database;
  const dossier = await aFiledApplication(db, 'conflict');
  settled(await ask(dossier));
  settled(await type(dossier, 'public_vise', 'Des jeunes'));
  await db
    .insertInto('conflicts')
    .values({
      id: dossier.id,
      authority_id: dossier.authorityId,
      application_id: dossier.id,
      person_id: dossier.officer.id,
      cause: 'membre du bureau',
      source: 'declared',
      since: noon,
      ended_at: null,
    })
    .execute();
  expect(
    await endCompletion({ ...acting(dossier, 22), reader: officerOf(dossier) }, dossier.id),
  ).toEqual({ ok: false, refusal: { reason: 'application-unknown' } });
  settled(await answerCompletion(acting(dossier, 22), dossier.id));
  expect(await mailsOf('completion-answered', dossier.authorityId)).toEqual([]);
});
