export const unreadFormats = [
  'PDF',
  'DOCX',
  'XLSX',
  'ODT',
  'ODS',
  'ZIP',
  'DOC',
  'RTF',
  'CSV',
  'JSON',
  'XML',
  'image',
] as const;
/** Formats that are recognised, named to the person, and not read. */
export type UnreadFormat = (typeof unreadFormats)[number];

/** Why a document gives nothing: facts only, the sentence is in `intake-messages.ts`. */
export type UnreadableDocument =
  | { reason: 'empty' }
  | { reason: 'too-large'; bytes: number; limit: number }
  | { reason: 'binary' }
  | { reason: 'format-not-read'; format: UnreadFormat }
  | { reason: 'too-intricate'; line: number }
  | { reason: 'sums-too-large'; limit_cents: number };
