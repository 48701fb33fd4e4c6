import { describe, expect, test } from 'vitest';
import { decodeDocument, sizeLimit } from './decode-document.ts';
import { explainUnreadable } from './intake-messages.ts';

const text = 'Évian : 3 000 €\n';
const utf16 = (bigEndian: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const decoded = (bytes: Uint8Array, name = 'sheet.txt') => {
  const outcome = decodeDocument(bytes, name);
  return outcome.ok ? [outcome.value.encoding, outcome.value.text] : outcome.refusal;
};

describe('encodings', () => {
  test('each one gives the same text, and says which it was', () => {
    const windows = Buffer.from([0xc9, ...Buffer.from('vian : 3 000 '), 0x80, 0x0a]);
    expect([
      decoded(Buffer.from(text)),
      decoded(Buffer.from(`\ufeff${text}`)),
      decoded(utf16(false)),
      decoded(utf16(true)),
      decoded(windows),
    ]).toEqual([
      ['utf-8', text],
      ['utf-8-bom', text],
      ['utf-16le', text],
      ['utf-16be', text],
      ['windows-1252', text],
    ]);
  });

  test('line ends are made alike, whatever the machine that wrote them', () => {
    expect(decoded(Buffer.from('a\r\nb\rc\n'))).toEqual(['utf-8', 'a\nb\nc\n']);
  });
});

describe('what is not read is refused with its facts', () => {
  const zip = (part: string) => Buffer.from(`PK\x03\x04 ${part} PK\x01\x02`, 'latin1');
  test.each([
    ['empty', Buffer.from(''), 'a.md', { reason: 'empty' }],
    ['blank', Buffer.from(' \n\t\n'), 'a.md', { reason: 'empty' }],
    ['binary', Buffer.from([1, 0, 2, 0, 3]), 'a.md', { reason: 'binary' }],
    ['PDF', Buffer.from('%PDF-1.7 …'), 'a.md', { reason: 'format-not-read', format: 'PDF' }],
    ['DOCX', zip('word/document.xml'), 'a', { reason: 'format-not-read', format: 'DOCX' }],
    ['XLSX', zip('xl/workbook.xml'), 'a', { reason: 'format-not-read', format: 'XLSX' }],
    [
      'ODS',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'a',
      { reason: 'format-not-read', format: 'ODS' },
    ],
    ['CSV', Buffer.from('nom;montant\n'), 'a.csv', { reason: 'format-not-read', format: 'CSV' }],
  ] as const)('%s', (_, bytes, name, refusal) => {
    expect(decoded(bytes, name)).toEqual(refusal);
  });

  test('50 MB are refused before anything is read', () => {
    const bytes = Buffer.alloc(50_000_000, 'a');
    expect(decoded(bytes)).toEqual({ reason: 'too-large', bytes: 50_000_000, limit: sizeLimit });
  });

  test('the sentence names the format and what to do', () => {
    const refusal = { reason: 'format-not-read', format: 'PDF' } as const;
    expect([explainUnreadable(refusal, 'fr'), explainUnreadable(refusal, 'en')]).toEqual([
      'Le format PDF n’est pas encore lu. Donnez le document en Markdown, HTML ou texte.',
      'The format PDF is not yet read. Give the document as Markdown, HTML or text.',
    ]);
  });
});
