import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { aConflict } from '#test/builders/conflict.ts';
import { manyFiled } from '#test/builders/filed-applications.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { aVisitor } from '#test/service-visitor.ts';
import { sheetText } from '#test/sheet-text.ts';

const database = useDatabase();

const closesAt = new Date('2099-03-31T10:00:00Z');
const opensAt = new Date('2026-11-01T08:00:00Z');

test('a sealed call is one number at every door until its closing, then a list', async () => {
  const { db } = database;
  const place = await anOpenApplicationCall(db, 'scelle', { sealed: true, opensAt, closesAt });
  const [first, second] = await manyFiled(db, place, 7);
  if (!first || !second) throw new Error('There are seven');
  const bound = await aPerson(db, { roles: [{ authorityId: place.authorityId, role: 'officer' }] });
  await aConflict(db, { ...place, applicationId: second.id, personId: bound.id });
  const officer = await aVisitor(db, place.officer, { demo: true });
  const conflicted = await aVisitor(db, bound, { demo: true });
  const base = `/office/calls/${place.call.id}/applications`;
  const doors = [
    base,
    `${base}?words=projet+1`,
    `${base}?department=31`,
    `${base}?state=submitted&sort=requested&direction=down`,
    `${base}?from=1000&to=7000`,
    ...['csv', 'xlsx', 'ods'].map((format) => `${base}.${format}?column=title&column=requested`),
  ];
  const told = async (door: string) => {
    const text = await sheetText(door, await officer.bytes(door));
    return ['Projet 1 (fictif)', 'Projet 7 (fictif)', 'Association 000', 'demandés en tout'].filter(
      (words) => text.includes(words),
    );
  };

  await moveDomainClock(db, new Date(closesAt.getTime() - 60_000));
  for (const door of doors) expect([door, await told(door)]).toEqual([door, []]);
  expect(await officer.read(base)).toContain('7 dossiers déposés. Personne du service');
  expect(await conflicted.read(base)).toContain('6 dossiers déposés. Personne du service');
  const one = `/office/applications/${first.id}`;
  const closed = [one, `${one}?version=1`, `${one}/differences?from=1&to=1`];
  for (const path of closed) expect([path, (await officer.get(path)).status]).toEqual([path, 404]);

  await moveDomainClock(db, closesAt);
  for (const door of doors) expect((await told(door)).length).toBeGreaterThan(0);
  expect(await officer.read(base)).toContain('28 000 € demandés en tout.');
  expect(await officer.read(base)).not.toContain('Sous scellés');
  for (const path of closed) expect([path, (await officer.get(path)).status]).toEqual([path, 200]);
  expect((await conflicted.get(`/office/applications/${second.id}`)).status).toEqual(404);
  await moveDomainClock(db, null);
});

test('drafts are numbers by age, without those of a conflict; what they hold is nowhere', async () => {
  const { db } = database;
  const place = await anOpenApplicationCall(db, 'brouillons', { opensAt, closesAt });
  const [filed] = await manyFiled(db, place, 1);
  const age = async (days: number) => {
    const id = randomUUID();
    await sql`
      insert into applications (id, authority_id, call_id, wave_id, organisation_id, state,
        form_revision, title, created_at, changed_at)
      values (${id}, ${place.authorityId}, ${place.call.id}, ${place.waveId},
        ${filed?.organisationId}, 'draft', 1, 'Secret du brouillon', ${opensAt},
        ${new Date(closesAt.getTime() - days * 86_400_000)})`.execute(db);
    return id;
  };
  for (const days of [1, 2, 10, 40, 50]) await age(days);
  const hidden = await age(60);
  await db
    .insertInto('closing_reminders')
    .values({
      authority_id: place.authorityId,
      application_id: hidden,
      closes_at: closesAt,
      moment: 'week',
      mails: 3,
      sent_at: opensAt,
    })
    .execute();
  const bound = await aPerson(db, { roles: [{ authorityId: place.authorityId, role: 'officer' }] });
  await aConflict(db, { ...place, applicationId: hidden, personId: bound.id });
  const base = `/office/calls/${place.call.id}/applications`;
  await moveDomainClock(db, closesAt);
  const words = await (await aVisitor(db, place.officer, { demo: true })).read(base);
  expect(words).toContain('6 brouillons ne sont pas déposés.');
  expect(words).toContain(
    'Modifiés depuis moins de 7 jours 2 Depuis 7 à 30 jours 1 Depuis plus de 30 jours 3',
  );
  expect(words).toContain('3 rappels envoyés avant la clôture.');
  expect(words).not.toContain('Secret');
  expect(words).toContain('1 dossier ');
  const theirs = await (await aVisitor(db, bound, { demo: true })).read(base);
  expect(theirs).toContain('5 brouillons ne sont pas déposés.');
  expect(theirs).not.toContain('rappels envoyés');
  await moveDomainClock(db, null);
});
