import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { DecodedDocument } from './decode-document.ts';
import type { MediaType } from './document-format.ts';
import { findIntricateLine, findOverlongLine } from './intricacy.ts';
import { joinWrappedLines } from './join-wrapped-lines.ts';
import { readPipeTables } from './pipe-table.ts';
import { readHtmlLines } from './read-html-lines.ts';
import { readMarkdownLines } from './read-markdown-lines.ts';
import { readTextLines } from './read-text-lines.ts';
import type { SourceLine } from './source-line.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

export type ReadLines = { lines: readonly SourceLine[]; pageTitle: string | null };

/** From text to lines as a reader sees them, whatever the format. */
export function readLines({
  text,
  mediaType,
}: DecodedDocument): Outcome<ReadLines, UnreadableDocument> {
  const intricate = findIntricateLine(text, mediaType);
  if (intricate !== null) return refuse({ reason: 'too-intricate', line: intricate });

  const read = readFormat(text, mediaType);
  const overlong = findOverlongLine(read.lines);
  return overlong === null ? accept(read) : refuse({ reason: 'too-intricate', line: overlong });
}

function readFormat(text: string, mediaType: MediaType): ReadLines {
  if (mediaType === 'text/html') {
    const { lines, title } = readHtmlLines(text);
    return { lines, pageTitle: title };
  }
  const lines = mediaType === 'text/markdown' ? readMarkdownLines(text) : readTextLines(text);
  return { lines: joinWrappedLines(readPipeTables(lines)), pageTitle: null };
}
