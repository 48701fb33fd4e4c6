import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { wordsOf } from '#test/app.ts';
import { noon } from '#test/builders/call.ts';
import { aConflict } from '#test/builders/conflict.ts';
import { aSignedDraft, press } from '#test/builders/filed-application.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { aVisitor } from '#test/service-visitor.ts';

const database = useDatabase();

const closesAt = new Date('2099-03-31T10:00:00Z');
const dayAfter = new Date('2099-04-01T10:00:00Z');
const until = '2099-04-02T12:00';
const beforeEnd = new Date('2099-04-02T09:59:59Z');
const end = new Date('2099-04-02T10:00:00Z');
const opened = { opensAt: new Date(noon.getTime() - 1), closesAt };

test('one dossier is admitted late by a reasoned decision, until an instant, and no other', async () => {
  const { db } = database;
  const draft = await aSignedDraft(db, 'hors-delai', opened);
  const other = await aSignedDraft(db, 'autre-appel', opened);
  await moveDomainClock(db, dayAfter);
  const officer = await aVisitor(db, draft.officer, { demo: true });
  const address = `/office/calls/${draft.call.id}/applications/late-admissions`;
  const typed = { cause: 'outage', reason: 'Panne du 31 mars, de 9 h à 12 h.', until };

  const refusals = [
    [{ ...typed, named: other.id }, 'Aucun dossier de cet appel'],
    [{ ...typed, named: draft.id, reason: ' ' }, 'Donnez le motif'],
    [{ ...typed, named: draft.id, until: '2099-03-31T12:00' }, 'Choisissez un instant à venir'],
    [{ ...typed, named: draft.id, until: 'demain' }, 'Écrivez un jour et une heure'],
  ] as const;
  for (const [fields, sentence] of refusals) {
    const answer = await officer.post(address, fields);
    const words = wordsOf(await answer.text());
    expect([answer.status, words.includes(sentence)]).toEqual([422, true]);
  }
  expect(await press(db, draft, dayAfter)).toEqual({
    ok: false,
    refusal: { reason: 'call-closed', closedAt: closesAt },
  });

  const shown = `http://localhost/applications/${draft.id}/check`;
  expect((await officer.post(address, { ...typed, named: shown })).status).toEqual(303);
  const list = await officer.read(address);
  expect(list).toContain('Les Jardins partagés (fictifs)');
  expect(list).toContain('brouillon');
  expect(list).not.toContain('Un café des voisins');

  expect((await press(db, draft, end)).ok).toEqual(false);
  expect((await press(db, other, beforeEnd)).ok).toEqual(false);
  expect((await press(db, draft, beforeEnd)).ok).toEqual(true);
  const filed = `/office/calls/${draft.call.id}/applications`;
  expect(await officer.read(`${filed}?late=yes`)).toContain('1 dossier ');
  const dossier = await officer.read(`/office/applications/${draft.id}`);
  expect(dossier).toContain('Admis hors délai');
  expect(dossier).toContain('Panne du 31 mars');
  expect(dossier).toContain('late-admission-decided');
  // Each press is there with its outcome: to settle disputes.
  expect(dossier.match(/Refusé : dépôt fermé/g)).toHaveLength(2);
  await moveDomainClock(db, null);
});

test('an organisation is admitted by its SIRET; a wave that is open needs no exception', async () => {
  const { db } = database;
  const draft = await aSignedDraft(db, 'par-siret', opened);
  const officer = await aVisitor(db, draft.officer, { demo: true });
  const address = `/office/calls/${draft.call.id}/applications/late-admissions`;
  const named = draft.organisation.profile.siret ?? '';
  const typed = { named, cause: 'paper', reason: 'Reçu le 30 mars.', until };
  expect(wordsOf(await (await officer.post(address, typed)).text())).toContain(
    'le dépôt y est libre',
  );
  await moveDomainClock(db, dayAfter);
  expect((await officer.post(address, typed)).status).toEqual(303);
  expect(await officer.read(address)).toContain('tous les siens');
  expect((await press(db, draft, beforeEnd)).ok).toEqual(true);
  await moveDomainClock(db, null);
});

test('a dossier in conflict can be neither named nor found among the decisions', async () => {
  const { db } = database;
  const draft = await aSignedDraft(db, 'en-conflit', opened);
  await moveDomainClock(db, dayAfter);
  const officer = await aVisitor(db, draft.officer, { demo: true });
  const person = await aPerson(db, {
    roles: [{ authorityId: draft.authorityId, role: 'officer' }],
  });
  const bound = await aVisitor(db, person, { demo: true });
  const address = `/office/calls/${draft.call.id}/applications/late-admissions`;
  const typed = { named: draft.id, cause: 'other', reason: 'Dépôt empêché.', until };
  expect((await officer.post(address, typed)).status).toEqual(303);
  expect(await bound.read(address)).toContain('Dépôt empêché.');
  await aConflict(db, { ...draft, applicationId: draft.id, personId: person.id });
  expect(await bound.read(address)).not.toContain('Dépôt empêché.');
  const refused = await bound.post(address, typed);
  expect(wordsOf(await refused.text())).toContain('Aucun dossier de cet appel');
  await moveDomainClock(db, null);
});
