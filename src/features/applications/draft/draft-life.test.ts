import { describe, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import {
  aDraft,
  anOpenApplicationCall,
  applicationForm,
  publishRevision,
  readerOf,
} from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aField, aSection, kinds } from '#test/builders/form.ts';
import { anOrganisation } from '#test/builders/organisation.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { readAnswers } from '../answer-queries.ts';
import { findMyApplication } from '../application-queries.ts';
import { admitLate } from '../office/admit-late.ts';
import { askAdvice, endAdvice } from './ask-advice.ts';
import { startApplication } from './start-application.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function browserOf(person: { id: string }) {
  const app = anApp(database.db, { signingKey });
  const headers = await sessionOf({ ...partsForTest(), db: database.db, signingKey }, person);
  return (path: string, body: URLSearchParams | null = null) =>
    app.request(path, { method: body ? 'POST' : 'GET', body, headers });
}

describe('a dossier is begun', () => {
  test('by an organisation the call takes; the refusal says who may apply', async () => {
    const { db } = database;
    const { slug, authorityId } = await anOpenApplicationCall(db, 'begin-kind');
    const company = await anOrganisation(db, {
      authorityId,
      profile: { kind: 'company', rna: null },
    });
    const far = await anOrganisation(db, { authorityId, profile: { communeCode: '75056' } });
    const start = ({ id, reader }: typeof far) =>
      startApplication({ db, now: noon, reader }, { slug, organisationId: id, earlierId: null });
    expect(await start(company)).toEqual({
      ok: false,
      refusal: { reason: 'kind-not-taken', kind: 'company', taken: ['association', 'commune'] },
    });
    expect(await start(far)).toEqual({
      ok: false,
      refusal: { reason: 'place-not-taken', taken: ['31', '32'] },
    });
    const ask = await browserOf(company.manager);
    const body = new URLSearchParams({ call: slug, organisation: company.id });
    const answer = await ask('/applications', body);
    expect([answer.status, wordsOf(await answer.text())]).toEqual([
      422,
      expect.stringContaining('Peuvent déposer : Association, Commune.'),
    ]);
  });

  test('while a wave is open, by those who write, for an organisation of theirs', async () => {
    const { db } = database;
    const draft = await aDraft(db, 'begin-who', { others: ['reader'] });
    const stranger = readerOf(await aPerson(db));
    const start = (reader: typeof stranger, now: Date) =>
      startApplication(
        { db, now, reader },
        { slug: draft.slug, organisationId: draft.organisation.id, earlierId: null },
      );
    const closing = draft.call.waves[0]?.closesAt ?? noon;
    const refusals = [
      await start(stranger, noon),
      await start(draft.otherReaders[0] ?? stranger, noon),
      await start(draft.reader, closing),
    ];
    expect(refusals.map((each) => !each.ok && each.refusal.reason)).toEqual([
      'organisation-unknown',
      'only-reads',
      'call-not-open',
    ]);
    expect((await start(draft.reader, new Date(closing.getTime() - 1))).ok).toBe(true);
  });

  test('after the closing, for an organisation that a decision admits, until its instant', async () => {
    const { db } = database;
    const draft = await aDraft(db, 'begin-late');
    const closing = draft.call.waves[0]?.closesAt ?? noon;
    const later = (hours: number) => new Date(closing.getTime() + hours * 3_600_000);
    const memberships = [{ authorityId: draft.authorityId, role: 'officer' as const }];
    const officer = { personId: draft.officer.id, memberships };
    settled(
      await admitLate(
        { db, now: later(24), reader: officer },
        {
          call: draft.call,
          named: draft.organisation.profile.siret ?? '',
          wave: 1,
          cause: 'outage',
          reason: 'Le site ne répondait pas.',
          until: later(48),
        },
      ),
    );
    const start = async (now: Date) =>
      (
        await startApplication(
          { db, now, reader: draft.reader },
          { slug: draft.slug, organisationId: draft.organisation.id, earlierId: null },
        )
      ).ok;
    expect([await start(later(47)), await start(later(48))]).toEqual([true, false]);
  });

  test('from an earlier one, its answers carried over, its signatures not', async () => {
    const { db } = database;
    const earlier = await aDraft(db, 'begin-earlier');
    const next = await anOpenApplicationCall(db, 'begin-next', {
      authorityId: earlier.authorityId,
    });
    const { id, taken } = settled(
      await startApplication(
        { db, now: noon, reader: earlier.reader },
        { slug: next.slug, organisationId: earlier.organisation.id, earlierId: earlier.id },
      ),
    );
    const before = await readAnswers(db, earlier.id);
    const after = await readAnswers(db, id);
    expect([after.answers, taken]).toEqual([before.answers, Object.keys(before.answers).length]);
  });
});

test('my dossiers are by organisation, and nobody else’s', async () => {
  const { id, reader } = await aDraft(database.db, 'list-mine');
  await aDraft(database.db, 'list-others');
  const ask = await browserOf({ id: reader.personId });
  const html = await (await ask('/applications')).text();
  expect(wordsOf(html)).toContain('1 dossier.');
  expect(html).toContain(`/applications/${id}"`);
  const newcomer = await browserOf(await aPerson(database.db));
  expect(wordsOf(await (await newcomer('/applications')).text())).toContain(
    'Vous n’avez pas encore de dossier',
  );
});

test('an adviser reads the draft they were given, changes nothing, and no longer once it ends', async () => {
  const { db } = database;
  const { id, reader, officer, authorityId } = await aDraft(db, 'advice');
  const elsewhere = await anOpenApplicationCall(db, 'advice-elsewhere');
  const context = { db, now: noon, reader };
  const seenBy = async (person: { id: string }) =>
    (await (await browserOf(person))(`/applications/${id}/sections/projet`)).status;
  expect(await askAdvice(context, { id, personId: elsewhere.officer.id })).toEqual({
    ok: false,
    refusal: { reason: 'adviser-unknown' },
  });
  expect(await seenBy(officer)).toBe(404);
  settled(await askAdvice(context, { id, personId: officer.id }));
  expect(await seenBy(officer)).toBe(200);
  const ask = await browserOf(officer);
  expect(wordsOf(await (await ask('/office/advice')).text())).toContain('1 brouillon');
  const body = new URLSearchParams({ 'seen:public_vise': '1.x', public_vise: 'Autre' });
  expect((await ask(`/applications/${id}/answers`, body)).status).toBe(409);
  expect((await ask(`/applications/${id}/advice`)).status).toBe(404);
  await db.deleteFrom('memberships').where('person_id', '=', officer.id).execute();
  expect(await seenBy(officer)).toBe(404);
  await db
    .insertInto('memberships')
    .values({ authority_id: authorityId, person_id: officer.id, role: 'officer', granted_at: noon })
    .execute();
  settled(await endAdvice(context, { id, personId: officer.id }));
  expect(await seenBy(officer)).toBe(404);
});

test('a form revised meanwhile: the draft follows, loses nothing, and says so once', async () => {
  const { db } = database;
  const draft = await aDraft(db, 'revised');
  const [essentials, porteur, , budget] = applicationForm().sections;
  if (!essentials || !porteur || !budget) throw new Error('The form of the builder has changed');
  const form = {
    sections: [
      essentials,
      porteur,
      aSection('projet', [
        aField('public_vise', kinds.yesNo, { label: 'Public visé ?' }),
        aField('lieu', kinds.text, { label: 'Lieu' }),
      ]),
      budget,
    ],
  };
  const { authorityId, call, id, reader } = draft;
  await publishRevision(db, { authorityId, callId: call.id, number: 2, form });
  const ask = await browserOf({ id: reader.personId });
  const first = await ask(`/applications/${id}`);
  expect(first.headers.get('location')).toBe(`/applications/${id}/revision`);
  const told = wordsOf(await (await ask(`/applications/${id}/revision`)).text());
  expect(told).toContain('Le formulaire a changé');
  expect(told).toContain('Personnes isolées');
  expect(told).toContain('Une question manquait.');
  expect((await ask(`/applications/${id}`)).status).toBe(303);
  await ask(`/applications/${id}/revision`, new URLSearchParams());
  expect((await ask(`/applications/${id}`)).status).toBe(200);
  const seen = await findMyApplication(db, reader, { id, now: noon });
  const { answers } = await readAnswers(db, id);
  expect([seen?.formRevision, answers['titre'], answers['public_vise']]).toEqual([
    2,
    { kind: 'text', text: 'Un café des voisins (fictif)' },
    undefined,
  ]);
});
