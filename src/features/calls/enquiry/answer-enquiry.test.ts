import { beforeEach, describe, expect, test } from 'vitest';
import { noon, settled } from '#test/builders/call.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { answerEnquiry } from './answer-enquiry.ts';
import { askEnquiry } from './ask-enquiry.ts';
import { countEnquiries, listOfficeEnquiries, listPublishedAnswers } from './enquiry-queries.ts';
import { forgetAskers } from './forget-askers.ts';
import { setAsideEnquiry } from './set-aside-enquiry.ts';

const database = useDatabase();
const publicUrl = 'http://localhost';
const day = 24 * 3_600_000;
let calls = 0;
let call: Awaited<ReturnType<typeof anOpenCall>>['call'];
let actorId: string;

beforeEach(async () => {
  await database.db.deleteFrom('mails').execute();
  await database.db.deleteFrom('attempts').execute();
  calls += 1;
  call = (await anOpenCall(database.db, `appel-${calls}`)).call;
  actorId = (await aPerson(database.db)).id;
});

const question = {
  question: 'Une commune peut-elle déposer deux dossiers ?',
  name: 'Jeanne Exemple (fictive)',
  email: 'jeanne@exemple.test',
  locale: 'fr' as const,
  network: null,
};
const asking = (now = noon) => ({ db: database.db, now, machineNow: new Date() });
const acting = () => ({ db: database.db, now: noon, actorId });
const ask = async (given: Partial<typeof question> = {}) =>
  settled(await askEnquiry(asking(), call, { ...question, ...given })).id;
const given = (id: string) => ({
  id,
  question: 'Une commune peut-elle déposer deux dossiers ?',
  answer: 'Oui, pour deux actions distinctes.',
  after: 0,
  tell: false,
  publicUrl,
});
const published = () => listPublishedAnswers(database.db, call.id, { limit: 50, offset: 0 });
const mails = () =>
  database.db.selectFrom('mails').select(['to_address', 'kind', 'body_text']).execute();
const forget = (days: number) =>
  forgetAskers.run(
    { db: database.db, now: new Date(noon.getTime() + days * day) } as never,
    {},
    async () => {},
  );
const news = () =>
  database.db.selectFrom('call_news').select('key').where('call_id', '=', call.id).execute();

describe('asking', () => {
  test('a question waits, and nothing of it is public', async () => {
    const id = await ask();
    expect(await published()).toEqual([]);
    expect(
      await listOfficeEnquiries(
        database.db,
        { callId: call.id, state: 'waiting' },
        { limit: 50, offset: 0 },
      ),
    ).toEqual([
      {
        id,
        callId: call.id,
        state: 'waiting',
        asked: question.question,
        askerName: question.name,
        askerEmail: question.email,
        locale: 'fr',
        askedAt: noon,
        setAsideReason: null,
        version: 0,
        question: null,
        answer: null,
      },
    ]);
  });

  test('what is wrong is said all at once', async () => {
    const typed = { ...question, question: ' ', name: 'x'.repeat(201), email: 'jeanne' };
    expect(await askEnquiry(asking(), call, typed)).toEqual({
      ok: false,
      refusal: {
        reason: 'form-wrong',
        faults: ['question-missing', 'name-too-long', 'email-wrong'],
      },
    });
  });

  test('after the last day for questions, and after the closing, it is said', async () => {
    const until = new Date(noon.getTime() + day);
    const limited = (await anOpenCall(database.db, `limite-${calls}`, { questionsUntil: until }))
      .call;
    const at = (now: Date) => askEnquiry(asking(now), limited, question);
    expect([
      (await at(new Date(until.getTime() - 1))).ok,
      await at(until),
      await at(new Date(noon.getTime() + 20 * day)),
    ]).toEqual([
      true,
      { ok: false, refusal: { open: false, reason: 'enquiries-ended', until } },
      { ok: false, refusal: { open: false, reason: 'call-over' } },
    ]);
  });

  test('one network asks ten times an hour', async () => {
    const tries = [];
    for (let count = 0; count < 11; count += 1) {
      const outcome = await askEnquiry(asking(), call, { ...question, network: '192.0.2.7' });
      tries.push(outcome.ok);
    }
    expect(tries).toEqual([...Array(10).fill(true), false]);
  });
});

describe('answering', () => {
  test('everybody reads it at once, subscribers and the asker are told, who asked is not said', async () => {
    const id = await ask();
    settled(await answerEnquiry(acting(), call, given(id)));
    expect(await published()).toEqual([
      {
        enquiryId: id,
        question: given(id).question,
        answer: given(id).answer,
        firstAnsweredAt: noon,
        answeredAt: noon,
        version: 1,
      },
    ]);
    expect(await news()).toEqual([{ key: `answer ${id} 1` }]);
    expect((await mails()).map(({ to_address, kind }) => [to_address, kind])).toEqual([
      ['jeanne@exemple.test', 'enquiry-answered'],
    ]);
  });

  test('another wording replaces it on the page, both are kept, and it is told when asked', async () => {
    const id = await ask({ email: '' });
    settled(await answerEnquiry(acting(), call, given(id)));
    const mended = { ...given(id), answer: 'Oui, deux au plus.', after: 1 };
    settled(await answerEnquiry(acting(), call, mended));
    settled(
      await answerEnquiry(acting(), call, { ...mended, answer: 'Deux.', after: 2, tell: true }),
    );
    expect((await published()).map(({ answer, version }) => [answer, version])).toEqual([
      ['Deux.', 3],
    ]);
    expect((await news()).map(({ key }) => key).sort()).toEqual([
      `answer ${id} 1`,
      `answer ${id} 3`,
    ]);
    const kept = await database.db
      .selectFrom('enquiry_answers')
      .select('answer')
      .where('enquiry_id', '=', id)
      .orderBy('version')
      .execute();
    expect(kept.map(({ answer }) => answer)).toEqual([
      given(id).answer,
      'Oui, deux au plus.',
      'Deux.',
    ]);
  });

  test('of two officers who answer at once, one is told what the other published', async () => {
    const id = await ask();
    const outcomes = await Promise.all([
      answerEnquiry(acting(), call, { ...given(id), answer: 'Oui.' }),
      answerEnquiry(acting(), call, { ...given(id), answer: 'Non.' }),
    ]);
    const [won] = await published();
    expect(outcomes.filter(({ ok }) => ok).length).toEqual(1);
    expect(outcomes.filter(({ ok }) => !ok)).toEqual([
      {
        ok: false,
        refusal: {
          reason: 'changed-meanwhile',
          version: 1,
          question: given(id).question,
          answer: won?.answer,
        },
      },
    ]);
  });

  test('a published wording cannot be changed or taken away, even by plain SQL', async () => {
    const id = await ask();
    settled(await answerEnquiry(acting(), call, given(id)));
    await expect(
      database.db.updateTable('enquiry_answers').set({ answer: 'Non.' }).execute(),
    ).rejects.toThrow();
    await expect(database.db.deleteFrom('enquiry_answers').execute()).rejects.toThrow();
  });

  test('the question of another call is not there', async () => {
    const id = await ask();
    const other = (await anOpenCall(database.db, `autre-${calls}`)).call;
    expect(await answerEnquiry(acting(), other, given(id))).toEqual({
      ok: false,
      refusal: { reason: 'not-found' },
    });
  });
});

test('a question set aside is published nowhere, its asker reads why, and it may be answered later', async () => {
  const id = await ask();
  const aside = { id, reason: 'Sans lien avec l’appel.', publicUrl };
  settled(await setAsideEnquiry(acting(), call, aside));
  expect([await published(), await countEnquiries(database.db, call.id)]).toEqual([
    [],
    { waiting: 0, answered: 0, 'set-aside': 1 },
  ]);
  expect(
    (await mails()).map(({ kind, body_text }) => [kind, body_text?.includes(aside.reason)]),
  ).toEqual([['enquiry-set-aside', true]]);
  settled(await answerEnquiry(acting(), call, given(id)));
  expect(await setAsideEnquiry(acting(), call, aside)).toEqual({
    ok: false,
    refusal: { reason: 'already-answered' },
  });
});

test('who asked is forgotten thirty days after the answer, and the answer stays', async () => {
  // Those of the tests above would be counted too.
  await forget(1000);
  const id = await ask();
  settled(await answerEnquiry(acting(), call, given(id)));
  const waiting = await ask({ question: 'Et une école ?' });
  const askers = async () =>
    (
      await database.db
        .selectFrom('enquiries')
        .select(['id', 'asker_name', 'asker_email'])
        .where('call_id', '=', call.id)
        .execute()
    )
      .filter(({ asker_name, asker_email }) => asker_name !== null || asker_email !== null)
      .map((row) => row.id);
  await forget(29);
  expect((await askers()).sort()).toEqual([id, waiting].sort());
  await forget(31);
  expect(await askers()).toEqual([waiting]);
  await forget(366);
  expect([await askers(), (await published()).length]).toEqual([[], 1]);
  await forget(367);
  const said = await database.db
    .selectFrom('events')
    .select('facts')
    .where('subject_id', '=', 'forget-askers')
    .orderBy('position')
    .execute();
  expect(said.slice(-2)).toEqual([{ facts: { askers: 1 } }, { facts: { askers: 1 } }]);
});
