import type { UnreadFormat } from './unreadable-document.ts';

export const mediaTypes = ['text/markdown', 'text/html', 'text/plain'] as const;
export type MediaType = (typeof mediaTypes)[number];

const signatures: readonly (readonly [prefix: string, format: UnreadFormat])[] = [
  ['%PDF-', 'PDF'],
  ['{\\rtf', 'RTF'],
  ['\xd0\xcf\x11\xe0', 'DOC'],
  ['\x89PNG', 'image'],
  ['\xff\xd8\xff', 'image'],
  ['GIF8', 'image'],
];
const zipParts: readonly (readonly [part: string, format: UnreadFormat])[] = [
  ['word/document.xml', 'DOCX'],
  ['xl/workbook.xml', 'XLSX'],
  ['opendocument.spreadsheet', 'ODS'],
  ['opendocument.text', 'ODT'],
];
const unreadExtensions: Readonly<Record<string, UnreadFormat>> = {
  csv: 'CSV',
  tsv: 'CSV',
  json: 'JSON',
  geojson: 'JSON',
  xml: 'XML',
};
const mediaTypeOf: Readonly<Record<string, MediaType>> = {
  md: 'text/markdown',
  markdown: 'text/markdown',
  html: 'text/html',
  htm: 'text/html',
  xhtml: 'text/html',
  txt: 'text/plain',
};
// The list of parts of a zip stands at its end, the first part at its beginning.
const zipWindow = 65_536;

const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const extensionOf = (fileName: string) => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase();

/** A format that is known by its first bytes or its extension, and that is not read. */
export function findUnreadFormat(bytes: Uint8Array, fileName: string): UnreadFormat | null {
  const head = latin1(bytes.subarray(0, 16));
  if (head.startsWith('PK\x03\x04')) return zipFormat(bytes);
  const signature = signatures.find(([prefix]) => head.startsWith(prefix));
  return signature?.[1] ?? unreadExtensions[extensionOf(fileName) ?? ''] ?? null;
}

function zipFormat(bytes: Uint8Array): UnreadFormat {
  const seen = latin1(bytes.subarray(0, zipWindow)) + latin1(bytes.subarray(-zipWindow));
  return zipParts.find(([part]) => seen.includes(part))?.[1] ?? 'ZIP';
}

/** By the extension; without a known one, by what the text looks like. */
export function mediaTypeFor(text: string, fileName: string): MediaType {
  const known = mediaTypeOf[extensionOf(fileName) ?? ''];
  if (known) return known;
  const head = text.slice(0, 20_000);
  if (/^\s{0,200}<(?:!doctype html|html)|<(?:table|body|h1|p)[\s>]/i.test(head)) return 'text/html';
  return /^#{1,6} \S|\*\*\S/m.test(head) ? 'text/markdown' : 'text/plain';
}
