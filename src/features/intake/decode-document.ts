import { createHash } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { findUnreadFormat, type MediaType, mediaTypeFor } from './document-format.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

export const encodings = ['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export type DecodedDocument = {
  readonly name: string;
  readonly mediaType: MediaType;
  readonly encoding: Encoding;
  readonly sha256: string;
  /** Line ends are all "\n": a line number means the same thing in every format. */
  readonly text: string;
};

export const sizeLimit = 10_000_000;
// CommonMark takes about a second a megabyte: beyond this, one sheet would hold the process up.
export const markdownSizeLimit = 1_000_000;

export function decodeDocument(
  bytes: Uint8Array,
  fileName: string,
): Outcome<DecodedDocument, UnreadableDocument> {
  if (bytes.length === 0) return refuse({ reason: 'empty' });
  const format = findUnreadFormat(bytes, fileName);
  if (format) return refuse({ reason: 'format-not-read', format });
  if (bytes.length > sizeLimit) return tooLarge(bytes, sizeLimit);

  const { text, encoding } = decodeText(bytes);
  if (text.trim() === '') return refuse({ reason: 'empty' });
  if (looksBinary(text)) return refuse({ reason: 'binary' });
  const mediaType = mediaTypeFor(text, fileName);
  if (mediaType === 'text/markdown' && bytes.length > markdownSizeLimit) {
    return tooLarge(bytes, markdownSizeLimit);
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const name = fileName.slice(fileName.lastIndexOf('/') + 1);
  return accept({ name, mediaType, encoding, sha256, text: text.replace(/\r\n?/g, '\n') });
}

const tooLarge = (bytes: Uint8Array, limit: number) =>
  refuse<UnreadableDocument>({ reason: 'too-large', bytes: bytes.length, limit });

/** Whatever made it: with its mark or without, or an old French Windows. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const encoding = encodingOf(bytes);
  const label = encoding === 'utf-8-bom' ? 'utf-8' : encoding;
  return { text: new TextDecoder(label).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (!isUtf8(bytes)) return 'windows-1252';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8-bom' : 'utf-8';
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A text has no NUL, and hardly any control character besides tabs and line ends. */
function looksBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0) return true;
    if (code < 32 && (code < 9 || code > 13) && code !== 27) controls += 1;
  }
  return controls * 50 > text.length;
}
