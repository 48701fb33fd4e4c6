import { beforeAll, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aChoice, aField, aSection, isAnswer, kinds } from '#test/builders/form.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import type { Form } from '../form/form.ts';
import { findFormDraft } from '../form/form-revision-queries.ts';
import { publishForm } from '../form/publish-form.ts';
import { saveFormDraft } from '../form/save-form-draft.ts';
import { startForm } from '../form/start-form.ts';
import { changeForm } from './change-form.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const app = () => anApp(database.db, { signingKey });

const form: Form = {
  sections: [
    aSection('projet', [
      aField('nature', aChoice('Innovant', 'Essai'), { label: 'Nature du projet' }),
      aField('montant', kinds.euros, { label: 'Montant demandé' }),
    ]),
    aSection('suite', [
      aField(
        'pourquoi',
        { kind: 'long-text', maxLength: 500 },
        {
          label: 'En quoi est-ce innovant ?',
          shownWhen: isAnswer('nature', 'innovant'),
        },
      ),
    ]),
  ],
};

let desks = 0;
/** An officer before the form of a call, and one of another service. */
async function aDesk(given: Form | null = form) {
  const { db } = database;
  desks += 1;
  const { authority, id } = await aBareDraft(db, `formulaire-${desks}`);
  const of = { authorityId: authority.id, callId: id };
  if (given) {
    settled(await startForm(aContext(db), { ...of, template: null }));
    settled(await saveFormDraft(aContext(db), { ...of, form: given, version: 1 }));
  }
  const officer = await aPerson(db, { roles: [{ authorityId: authority.id, role: 'officer' }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, officer);
  const at = `/office/calls/${id}/form`;
  const open = async (path = '') => (await app().request(at + path, { headers })).text();
  const send = (path: string, fields: Record<string, string>) =>
    app().request(at + path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const draft = async () => (await findFormDraft(db, of))?.form;
  return { of, at, open, send, draft };
}

let stranger: Record<string, string>;
beforeAll(async () => {
  const { db } = database;
  const { authority } = await aBareDraft(db, 'ailleurs');
  const person = await aPerson(db, { roles: [{ authorityId: authority.id, role: 'officer' }] });
  stranger = await sessionOf({ ...partsForTest(), db, signingKey }, person);
});

/** What a browser would send back of a settings page that was left as it is. */
function fieldsOf(html: string): Record<string, string> {
  const decoded = (text: string) => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  const fields: Record<string, string> = {};
  for (const [tag] of html.matchAll(/<input[^>]*>/g)) {
    const name = /name="([^"]+)"/.exec(tag)?.[1];
    const isOff = /type="(radio|checkbox)"/.test(tag) && !/ checked/.test(tag);
    if (name && !isOff) fields[name] = decoded(/ value="([^"]*)"/.exec(tag)?.[1] ?? '');
  }
  for (const [, tag = '', text = ''] of html.matchAll(/<textarea([^>]*)>([^<]*)</g)) {
    fields[/name="([^"]+)"/.exec(tag)?.[1] ?? ''] = decoded(text);
  }
  for (const [, name = '', options = ''] of html.matchAll(
    /<select[^>]* name="([^"]+)"[^>]*>([\s\S]*?)<\/select>/g,
  )) {
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? '';
  }
  delete fields['q'];
  return fields;
}

test('the outline tells the form: sections, questions, conditions, what is missing', async () => {
  const { open } = await aDesk();
  const words = wordsOf(await open());
  expect(words).toContain('Rubriques 2');
  expect(words).toContain('Questions 3');
  expect(words).toContain('Affiché quand nature = « Innovant »');
  expect(words).toContain('Rien ne manque et rien ne se contredit.');
});

test('a form is begun, a question added and set, all from the pages', async () => {
  const { open, send, draft } = await aDesk(null);
  expect(wordsOf(await open())).toContain('Le formulaire est vide');
  expect((await send('', { template: '' })).status).toBe(303);
  expect((await send('/sections', { title: 'Votre équipe' })).status).toBe(303);
  const added = await send('/sections/votre_equipe/fields', { label: 'Effectif', kind: 'number' });
  expect(added.headers.get('location')).toMatch(/\/form\/fields\/effectif$/);
  const page = fieldsOf(await open('/fields/effectif'));
  const saved = await send('/fields/effectif', { ...page, min: '1', unit: 'personnes' });
  expect([saved.status, (await draft())?.sections[1]?.fields[0]]).toEqual([
    303,
    {
      key: 'effectif',
      label: 'Effectif',
      help: '',
      required: 'always',
      shownWhen: null,
      kind: 'number',
      min: 1,
      max: null,
      decimals: 0,
      unit: 'personnes',
    },
  ]);
});

test('a page that is sent back as it was shown changes nothing', async () => {
  const { open, send, draft } = await aDesk();
  for (const path of [
    '/fields/nature',
    '/fields/montant',
    '/fields/pourquoi',
    '/sections/projet',
  ]) {
    expect((await send(path, fieldsOf(await open(path)))).status).toBe(303);
  }
  expect(await draft()).toEqual(form);
});

test('a condition that can never hold is refused where it is written, with all that was typed', async () => {
  const { open, send, draft } = await aDesk();
  const page = fieldsOf(await open('/fields/pourquoi'));
  const text = 'nature = « Innovant » et nature = « Essai »';
  const answer = await send('/fields/pourquoi', {
    ...page,
    label: 'Autre question',
    shown: 'text',
    'shown-written': text,
  });
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(wordsOf(html)).toContain('ne peut jamais être vraie');
  expect(html).toContain('href="#shown-written"');
  expect(fieldsOf(html)).toMatchObject({ label: 'Autre question', 'shown-written': text });
  expect(await draft()).toEqual(form);
});

test('rules are rows: one more, one less, without saving', async () => {
  const { open, send, draft } = await aDesk();
  const page = fieldsOf(await open('/fields/pourquoi'));
  expect(page['shown-rows.0.field']).toBe('nature');
  const added = await send('/fields/pourquoi', { ...page, rows: 'shown-rows:add:1' });
  const more = fieldsOf(await added.text());
  expect([more['shown-rows.0.value'], more['shown-rows.1.field']]).toEqual(['Innovant', '']);
  const saved = await send('/fields/pourquoi', {
    ...more,
    'shown-rows.1.field': 'montant',
    'shown-rows.1.operator': '>',
    'shown-rows.1.value': '1 000',
  });
  expect(saved.status).toBe(303);
  expect(wordsOf(await open())).toContain('nature = « Innovant » et montant > 1 000 €');
  expect((await draft())?.sections[1]?.fields[0]?.shownWhen?.kind).toBe('all');
});

test('a removal says what is lost and what leans on it, and can be taken back', async () => {
  const { open, send, draft } = await aDesk();
  const html = await open('/removals/nature');
  expect(wordsOf(html)).toContain('« En quoi est-ce innovant ? » : son affichage');
  const removed = await send('/removals/nature', fieldsOf(html));
  const location = removed.headers.get('location') ?? '';
  expect((await draft())?.sections[0]?.fields.map(({ key }) => key)).toEqual(['montant']);
  const after = await open(location.slice(location.indexOf('?')));
  expect(wordsOf(after)).toContain('Aucune question ne porte le nom « nature »');
  const version = /name="version" value="(\d+)"/.exec(after)?.[1] ?? '';
  expect((await send('/restoration', { version })).status).toBe(303);
  expect(await draft()).toEqual(form);
  // Coming back is a version too: both are in the list.
  expect(wordsOf(await open('/versions'))).toContain('2 versions');
});

test('two officers on two questions never meet; on the same one, the second is told', async () => {
  const { open, send, draft } = await aDesk();
  const [mine, theirs, other] = await Promise.all(
    ['/fields/nature', '/fields/nature', '/fields/montant'].map(async (path) =>
      fieldsOf(await open(path)),
    ),
  );
  expect((await send('/fields/montant', { ...other, label: 'Montant' })).status).toBe(303);
  expect((await send('/fields/nature', { ...theirs, label: 'La leur' })).status).toBe(303);
  const late = await send('/fields/nature', { ...mine, label: 'La mienne' });
  const html = await late.text();
  expect([late.status, fieldsOf(html)['label']]).toEqual([409, 'La mienne']);
  expect(wordsOf(html)).toContain('Une autre personne a modifié cette partie entre-temps');
  const labels = async () => (await draft())?.sections[0]?.fields.map(({ label }) => label);
  expect(await labels()).toEqual(['La leur', 'Montant']);
  expect((await send('/fields/nature', fieldsOf(html))).status).toBe(303);
  expect(await labels()).toEqual(['La mienne', 'Montant']);
});

test('many at once: every change is in the form', async () => {
  const { of, draft } = await aDesk();
  const context = aContext(database.db);
  const titles = Array.from({ length: 8 }, (_, number) => `Rubrique ${number}`);
  const changed = await Promise.all(
    titles.map((title) =>
      changeForm(context, { ...of, edit: { kind: 'add-section', title }, seen: null }),
    ),
  );
  expect(changed.every(({ ok }) => ok)).toBe(true);
  expect(new Set((await draft())?.sections.slice(2).map(({ title }) => title))).toEqual(
    new Set(titles),
  );
});

test('a published form is read, and corrected by a revision', async () => {
  const { of, open, send, draft } = await aDesk();
  settled(await publishForm(aContext(database.db), { ...of, version: 2, reason: '' }));
  const html = await open();
  expect(wordsOf(html)).toContain('Révision 1, publiée');
  expect(html).not.toContain('/form/edits');
  expect((await send('/edits', { edit: 'move-field:nature:down' })).status).toBe(409);
  expect((await send('/revision', {})).status).toBe(303);
  expect(await draft()).toEqual(form);
  expect(wordsOf(await open())).toContain('Brouillon de la révision 2');

  expect(wordsOf(await open('/changes'))).toContain('Rien ne change');
  await send('/fields/nature', { ...fieldsOf(await open('/fields/nature')), label: 'La nature' });
  const changes = await open('/changes');
  expect(wordsOf(changes)).toContain('Un changement');
  expect(wordsOf(changes)).toContain('La nature');
  const hasty = await send('/publication', { ...fieldsOf(changes), reason: ' ' });
  expect([hasty.status, wordsOf(await hasty.text())]).toEqual([
    422,
    expect.stringContaining('Dites pourquoi le formulaire change'),
  ]);
  const published = await send('/publication', { ...fieldsOf(changes), reason: 'Plus clair' });
  expect(published.status).toBe(303);
  expect(wordsOf(await open())).toContain('Révision 2, publiée');
});

test('the preview shows what the answers call for, and keeps nothing', async () => {
  const { open, send, draft } = await aDesk();
  const hidden = (html: string) => /data-field="pourquoi" hidden/.test(html);
  expect(hidden(await open('/preview/suite'))).toBe(true);
  const shown = await (
    await send('/preview/suite', { nature: 'innovant', montant: 'mille' })
  ).text();
  expect(hidden(shown)).toBe(false);
  expect(shown).toContain('<input type="hidden" name="montant" value="mille"');
  const wrong = await (
    await send('/preview/projet', { nature: 'innovant', montant: 'mille' })
  ).text();
  expect(wordsOf(wrong)).toContain('Une réponse est à revoir');
  expect(await draft()).toEqual(form);
});

test('on a phone the preview is a frame of our own, and of nobody else', async () => {
  const { at, open } = await aDesk();
  expect(await open('/phone')).toContain(`src="${at}/phone-preview"`);
  const csp = (await app().request('/')).headers.get('content-security-policy');
  expect(csp).toContain("frame-ancestors 'none'");
});

test('for an officer of another service no door opens', async () => {
  const { at } = await aDesk();
  const doors = [
    '',
    '/fields/nature',
    '/sections/projet',
    '/sections/projet/fields',
    '/removals/nature',
    '/versions',
    '/preview',
    '/phone-preview',
    '/phone',
    '/paper',
    '/changes',
    '/templates/commune',
  ];
  const read = doors.map((door) => app().request(at + door, { headers: stranger }));
  const sent = [
    '',
    '/edits',
    '/sections',
    '/revision',
    '/publication',
    '/restoration',
    '/fields/nature',
    '/sections/projet',
    '/removals/nature',
    '/preview/projet',
  ].map((door) =>
    app().request(at + door, {
      method: 'POST',
      headers: stranger,
      body: new URLSearchParams({ edit: 'duplicate-field:nature', title: 'x', version: '1' }),
    }),
  );
  const statuses = (await Promise.all([...read, ...sent])).map(({ status }) => status);
  expect(statuses).toEqual([...doors, ...sent].map(() => 404));
});
