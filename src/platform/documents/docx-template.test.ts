import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { checkTemplate, fillTemplate } from './docx-template.ts';
import { openDocx } from './open-docx.ts';
import type { KnownField } from './template-fields.ts';
import { explainFillRefusal, explainTemplateFault } from './template-messages.ts';

const known: readonly KnownField[] = [
  { name: 'porteur', required: true },
  { name: 'montant', required: true },
  { name: 'objet', required: false },
];

test('a template with its fields is filled, its markup kept and the facts taken as text', () => {
  const template = aDocx('À {porteur} : {montant}. {objet}');
  expect(checkTemplate(template, known)).toEqual([]);

  const facts = { porteur: 'Les <Jardins> & {montant} (fictif)', montant: '12 500 €' };
  const filled = fillTemplate(template, known, facts);
  if (!filled.ok) throw new Error(JSON.stringify(filled.refusal));
  expect(textOf(filled.value)).toEqual(
    'À Les &lt;Jardins&gt; &amp; {montant} (fictif) : 12 500 €. ',
  );
  expect(fillTemplate(template, known, facts)).toEqual(filled);
});

test('all there is to mend is said at once, with its place', () => {
  const faults = checkTemplate(aDocx('{porteur} {prteur} {#lignes}x{/lignes}'), known);
  const place = {
    part: 'body',
    paragraph: 1,
    words: '{porteur} {prteur} {#lignes}x{/lignes}',
  } as const;
  expect(faults).toEqual([
    { reason: 'unknown-field', field: 'prteur', place },
    { reason: 'unknown-field', field: 'lignes', place },
    { reason: 'missing-field', field: 'montant' },
  ]);
  expect(faults.map((fault) => explainTemplateFault(fault, 'fr')).slice(1)).toEqual([
    'Le champ {lignes} n’existe pas : corrigez son nom d’après la liste des champs. Texte, paragraphe 1 : « {porteur} {prteur} {#lignes}x{/lignes} ».',
    'Le champ {montant} est obligatoire et ne figure pas dans le modèle : ajoutez-le.',
  ]);
});

test('a place is the part, the paragraph as one counts it, and the words around', () => {
  const header =
    '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p/><w:p><w:r><w:t>Un service</w:t></w:r></w:p><w:p><w:r><w:t>Vu l’arrêté de la préfecture du Gers, le {da</w:t></w:r><w:r><w:t>te} du dépôt fait foi pour tous</w:t></w:r></w:p></w:hdr>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/header1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>';
  const template = aDocx('{porteur} {montant}', {
    '[Content_Types].xml': types,
    'word/header1.xml': header,
  });
  expect(checkTemplate(template, known)).toEqual([
    {
      reason: 'unknown-field',
      field: 'date',
      place: {
        part: 'header',
        paragraph: 2,
        words: '…de la préfecture du Gers, le {date} du dépôt fait foi pour tous',
      },
    },
  ]);
});

const withList: readonly KnownField[] = [
  { name: 'pieces', required: true, list: true },
  { name: 'motif', required: false },
];

test('a list is repeated, a condition shows or hides, and neither reaches further', () => {
  const template = aDocx(
    '{#motif}Motif : {motif}. {/motif}{^motif}Sans motif. {/motif}{#pieces}[{.}]{/pieces}',
  );
  expect(checkTemplate(template, withList)).toEqual([]);
  const fill = (facts: Record<string, string | string[]>) => {
    const filled = fillTemplate(template, withList, facts);
    return filled.ok ? textOf(filled.value) : filled.refusal;
  };
  expect(fill({ pieces: ['RIB', 'Statuts {motif}'], motif: 'tardif' })).toEqual(
    'Motif : tardif. [RIB][Statuts {motif}]',
  );
  expect(fill({ pieces: ['RIB'], motif: '' })).toEqual('Sans motif. [RIB]');
  expect(fill({ pieces: [] })).toEqual({ reason: 'empty-field', fields: ['pieces'] });
});

test('a list is no plain field, and a condition may not hide what is required', () => {
  const reasons = (text: string) =>
    checkTemplate(aDocx(text), withList).map((fault) => [
      fault.reason,
      'field' in fault ? fault.field : null,
    ]);
  expect(reasons('{pieces}')).toEqual([
    ['list-as-field', 'pieces'],
    ['missing-field', 'pieces'],
  ]);
  expect(reasons('{#motif}{#pieces}{.}{/pieces}{/motif}')).toEqual([['hidden-field', 'pieces']]);
  expect(reasons('{.} {#pieces}{.}{/pieces}')).toEqual([['unknown-field', '.']]);
  expect(reasons('{#pieces}{.}{/motif}')).toEqual([['syntax', null]]);
});

test('raw XML is no field', () => {
  const place = { part: 'body', paragraph: 1, words: '{@xml}' };
  expect(checkTemplate(aDocx('{@xml}'), [])).toEqual([
    { reason: 'unsupported', field: 'xml', place },
  ]);
});

test('a bomb that lies about its size gets the room it asked for, and no more', () => {
  const opened = openDocx(aLyingBomb());
  expect(opened.ok && opened.value['word/media/a.xml']?.length).toBe(10);
});

test('a brace left open is shown where it stands', () => {
  expect(checkTemplate(aDocx('{porteur et {montant}'), known)).toEqual([
    { reason: 'syntax', fault: 'unclosed', near: '{porteur et ' },
  ]);
  expect(checkTemplate(aDocx('porteur} {montant}'), known)).toEqual([
    { reason: 'syntax', fault: 'unopened', near: 'porteur' },
  ]);
});

test('a required field is never left empty', () => {
  const refused = fillTemplate(aDocx('{porteur} {montant}'), known, { porteur: 'x', montant: ' ' });
  expect(refused).toEqual({ ok: false, refusal: { reason: 'empty-field', fields: ['montant'] } });
  if (refused.ok) return;
  expect(explainFillRefusal(refused.refusal, 'en')).toEqual(
    'These required fields are empty: {montant}. Fill them in, then try again.',
  );
});

test('no field reaches what every object has', () => {
  expect(checkTemplate(aDocx('{constructor}'), [{ name: 'constructor', required: false }])).toEqual(
    [],
  );
  const filled = fillTemplate(
    aDocx('[{constructor}]'),
    [{ name: 'constructor', required: false }],
    {},
  );
  expect(filled.ok && textOf(filled.value)).toEqual('[]');
});

test.each([
  ['text', strToU8('{porteur}'), { reason: 'not-a-docx' }],
  ['another archive', zipSync({ 'a.txt': strToU8('x') }), { reason: 'not-a-docx' }],
  [
    'a macro',
    aDocx('{porteur}', { 'word/vbaProject.bin': 'x' }),
    { reason: 'active-content', part: 'word/vbaProject.bin' },
  ],
  [
    'an entity',
    aDocx('x', { 'word/settings.xml': '<!DOCTYPE x [<!ENTITY a "b">]><x/>' }),
    { reason: 'active-content', part: 'word/settings.xml' },
  ],
  [
    'a template fetched from elsewhere',
    aDocx('x', {
      'word/_rels/settings.xml.rels':
        '<Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="https://elsewhere.example/t.dotm" TargetMode="External"/></Relationships>',
    }),
    { reason: 'remote-template' },
  ],
  [
    'a bomb',
    aDocx('x', { 'word/media/a.xml': ' '.repeat(20_000_000) }),
    { reason: 'too-large', limitMb: 50 },
  ],
])('%s is refused', (_name, bytes, fault) => {
  expect(checkTemplate(bytes, known)).toEqual([fault]);
});

function aDocx(text: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p></w:body></w:document>`,
    ...more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])),
  );
}

/** 20 MB of spaces whose archive says, in both its headers, that they are ten bytes. */
function aLyingBomb(): Uint8Array {
  const bytes = Buffer.from(aDocx('x', { 'word/media/a.xml': ' '.repeat(20_000_000) }));
  const size = Buffer.alloc(4);
  size.writeUInt32LE(20_000_000);
  for (let at = bytes.indexOf(size); at >= 0; at = bytes.indexOf(size, at + 1)) {
    bytes.writeUInt32LE(10, at);
  }
  return new Uint8Array(bytes);
}

function textOf(docx: Uint8Array): string {
  const xml = Buffer.from(unzipSync(docx)['word/document.xml'] ?? []).toString('utf8');
  return [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}
