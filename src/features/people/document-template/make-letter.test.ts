import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import { checkTemplate } from '#platform/documents/docx-template.ts';
import { checkText } from '#platform/documents/text-template.ts';
import { prepareFile } from '#platform/files/prepare-file.ts';
import { removeFile } from '#platform/files/remove-file.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { checkPdf, structureOf } from '#test/pdf.ts';
import { createAuthority } from '../create-authority.ts';
import { getLetterhead } from '../letterhead/letterhead-queries.ts';
import { writeLetterhead } from '../letterhead/write-letterhead.ts';
import { letterKinds, type TemplateKey, wholeText } from './document-template.ts';
import { keepDocxTemplate } from './keep-docx-template.ts';
import { sampleFacts } from './letter-facts.ts';
import { knownFields } from './letter-fields.ts';
import { makeLetter } from './make-letter.ts';
import { originalText } from './original-text.ts';
import { putTemplateInForce } from './put-in-force.ts';
import { writeStarterDocx } from './starter-document.ts';
import { findTemplate, listInForce, listTemplateVersions } from './template-queries.ts';
import { writeTextTemplate } from './write-text-template.ts';

const database = useDatabase();
const files = useFiles();
const context = () => ({ ...aContext(database.db), files });
const day = '2026-11-24' as PlainDay;
let authorityId: string;
const key = (given: Partial<TemplateKey> = {}): TemplateKey => ({
  authorityId,
  kind: 'award',
  locale: 'fr',
  ...given,
});

beforeAll(async () => {
  const named = { name: 'Service d’exemple (fictif)', shortName: 'Modèles' };
  authorityId = settled(await createAuthority(context(), named)).id;
  const typed = {
    name: 'Préfecture d’exemple (fictive)',
    address: '1 place de l’Exemple',
    contact: '',
    place: 'Toulouse',
    signatoryName: 'Camille Exemple',
    signatoryQuality: 'La directrice régionale',
    footer: '',
    logoAlt: '',
  };
  settled(await writeLetterhead(context(), { authorityId, typed, logo: 'none' }));
});

const each = letterKinds.flatMap((kind) =>
  (['fr', 'en'] as const).map((locale) => ({ kind, locale })),
);

describe.each(each)('the original $kind in $locale', ({ kind, locale }) => {
  test('holds the fields of its letter, is printed whole, and can be begun from in Word', async () => {
    const own = key({ kind, locale });
    expect(checkText(wholeText(originalText(own)), knownFields(kind, 'text'))).toEqual([]);
    const facts = sampleFacts(kind, locale);
    const letter = settled(await makeLetter(context(), { ...own, day, facts }));
    expect({ ...letter, bytes: checkPdf(letter.bytes) }).toEqual({
      bytes: 'No syntax or stream encoding errors found',
      format: 'pdf',
      templateVersion: 0,
      letterheadVersion: 1,
    });
    expect(structureOf(letter.bytes).join(' ')).not.toMatch(/[{}]/);
    const starter = await writeStarterDocx(own, await getLetterhead(database.db, authorityId), day);
    expect(checkTemplate(starter, knownFields(kind, 'docx'))).toEqual([]);
  });
});

test('an award says both amounts, and leaves out the paragraph that has nothing to say', async () => {
  const { conditions: _conditions, ...facts } = sampleFacts('award', 'fr');
  const letter = settled(await makeLetter(context(), { ...key(), day, facts }));
  const lines = structureOf(letter.bytes).filter(Boolean);
  expect(lines.slice(3, 10)).toEqual([
    '1 place de l’Exemple',
    'Association Les Jardins (fictive)',
    '12 rue du Potager',
    '32000 Auch',
    'Toulouse, le 24 novembre 2026',
    'Référence : APP-2026-0042',
    'H1',
  ]);
  expect(lines.filter((line) => /^(Demandé|Accordé|.*€)$/.test(line))).toEqual([
    'Demandé',
    '12 500 €',
    'Accordé',
    '10 000 €',
  ]);
  expect(lines.join(' ')).not.toContain('conditions');
  expect(lines.slice(-3)).toEqual(['nᵒ 2026-001)', 'La directrice régionale', 'Camille Exemple']);
});

test('a text of the service is a version that waits to be put in force, and can be left', async () => {
  const own = key({ kind: 'rejection' });
  const text = {
    subject: 'Votre dossier {dossier}',
    body: 'Motif : {motif}\r\n\r\nRecours : {recours}',
    closing: 'Bien à vous.',
  };
  const facts = sampleFacts('rejection', 'fr');
  const make = async () => settled(await makeLetter(context(), { ...own, day, facts }));
  expect(settled(await writeTextTemplate(context(), own, text))).toEqual({ version: 1 });
  expect((await make()).templateVersion).toEqual(0);
  settled(await putTemplateInForce(context(), own, 1));
  const letter = await make();
  expect(letter.templateVersion).toEqual(1);
  expect(structureOf(letter.bytes).join(' ')).toContain('Objet : Votre dossier APP-2026-0042');
  expect(await listInForce(database.db, [authorityId])).toEqual([
    { ...own, version: 1, form: 'text' },
  ]);
  settled(await putTemplateInForce(context(), own, 0));
  expect(await listInForce(database.db, [authorityId])).toEqual([]);
  expect(await putTemplateInForce(context(), own, 2)).toEqual({
    ok: false,
    refusal: { reason: 'not-found' },
  });
  const again = settled(await makeLetter(context(), { ...own, day, facts, templateVersion: 1 }));
  expect(Buffer.from(again.bytes).equals(Buffer.from(letter.bytes))).toBe(true);
  expect(await listTemplateVersions(database.db, own)).toEqual([
    { version: 1, form: 'text', writtenAt: noon, writtenBy: null },
  ]);
});

test('a text that is missing, broken or cannot be printed is not kept', async () => {
  const own = key({ kind: 'rework' });
  const write = (given: object) =>
    writeTextTemplate(context(), own, {
      subject: 'Objet',
      body: '{demandes} avant le {date_limite}',
      closing: '',
      ...given,
    });
  const refusals = [
    await write({ subject: ' ', body: '' }),
    await write({ subject: 'x'.repeat(201) }),
    await write({ body: 'Avant le {date_limit} : {demandes' }),
    await write({ body: 'Avant le {date_limit}' }),
    await write({ closing: '中' }),
  ].map((outcome) => (outcome.ok ? null : outcome.refusal));
  expect(refusals).toEqual([
    [
      { reason: 'missing', field: 'subject' },
      { reason: 'missing', field: 'body' },
    ],
    [{ reason: 'too-long', field: 'subject', most: 200 }],
    [
      {
        reason: 'faults',
        field: 'body',
        faults: [{ reason: 'syntax', fault: 'unclosed', near: 'Avant le  : {demandes' }],
      },
    ],
    [
      {
        reason: 'faults',
        field: 'body',
        faults: [
          {
            reason: 'unknown-field',
            field: 'date_limit',
            place: { part: 'body', paragraph: 1, words: 'Avant le {date_limit}' },
          },
        ],
      },
      {
        reason: 'faults',
        field: 'body',
        faults: [
          { reason: 'missing-field', field: 'demandes' },
          { reason: 'missing-field', field: 'date_limite' },
        ],
      },
    ],
    [{ reason: 'cannot-print', text: '中' }],
  ]);
  expect(await listTemplateVersions(database.db, own)).toEqual([]);
});

async function prepared(bytes: Uint8Array) {
  mkdirSync(files.incoming, { recursive: true });
  await writeFile(join(files.incoming, 'source'), bytes);
  const given = { name: 'lettre.docx', bytes: [bytes] as unknown as AsyncIterable<Uint8Array> };
  const limits = { accepted: ['document'] as const, maxBytes: 10_000_000 };
  return settled(await prepareFile(files.incoming, given, limits));
}

test('a document of the service is kept among its files, filled, and missed when it is removed', async () => {
  const own = key({ kind: 'receipt' });
  const letterhead = await getLetterhead(database.db, authorityId);
  const starter = await writeStarterDocx(own, letterhead, day);
  settled(await keepDocxTemplate(context(), own, await prepared(starter)));
  settled(await putTemplateInForce(context(), own, 1));

  const asked = { ...own, day, facts: sampleFacts('receipt', 'fr') };
  const letter = settled(await makeLetter(context(), asked));
  expect([letter.format, letter.templateVersion]).toEqual(['docx', 1]);
  const xml = Buffer.from(unzipSync(letter.bytes)['word/document.xml'] ?? []).toString('utf8');
  const texts = [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text);
  expect(texts.join('\n').replace(/\u00a0/g, ' ')).toContain(
    'Pièces reçues :\n– statuts\n– relevé d’identité bancaire\n– comptes de 2025\nCet accusé',
  );
  expect(texts.join('\n')).not.toMatch(/[{}]/);
  expect(await makeLetter(context(), { ...asked, facts: { porteur: 'X' } })).toEqual({
    ok: false,
    refusal: { reason: 'empty-field', fields: ['depose_le', 'dossier'] },
  });

  const template = await findTemplate(database.db, own, 1);
  if (template?.form !== 'docx') throw new Error('A document');
  const authorityIds = [authorityId];
  settled(await removeFile(context(), { id: template.fileId, authorityIds, reason: 'Essai' }));
  expect(await makeLetter(context(), asked)).toEqual({
    ok: false,
    refusal: { reason: 'document-removed' },
  });
});

test('a document without its fields is refused, and nothing of it stays', async () => {
  const own = key({ kind: 'waitlist' });
  const letterhead = await getLetterhead(database.db, authorityId);
  const other = await writeStarterDocx(key({ kind: 'rework' }), letterhead, day);
  const outcome = await keepDocxTemplate(context(), own, await prepared(other));
  expect(
    outcome.ok
      ? []
      : outcome.refusal.map((fault) => [fault.reason, 'field' in fault && fault.field]),
  ).toEqual([
    ['unknown-field', 'demandes'],
    ['unknown-field', 'date_limite'],
  ]);
  expect(await listTemplateVersions(database.db, own)).toEqual([]);
  const kept = await database.db
    .selectFrom('files')
    .select('name')
    .where('removed_at', 'is', null)
    .execute();
  expect(kept).toEqual([]);
});

test('two who write at once make two versions', async () => {
  const own = key({ kind: 'completion-request', locale: 'en' });
  const text = { subject: 'A', body: '{pieces_manquantes} {date_limite}', closing: '' };
  const written = await Promise.all([1, 2, 3].map(() => writeTextTemplate(context(), own, text)));
  expect(written.map((each) => settled(each).version).toSorted()).toEqual([1, 2, 3]);
});
