import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { findCallNames } from './call-names.ts';
import { type DecodedDocument, decodeDocument } from './decode-document.ts';
import { findPublicationDay, findTitle } from './document-facts.ts';
import { findFindings } from './find-findings.ts';
import { gatherSheet } from './gather-sheet.ts';
import { listStatements } from './list-statements.ts';
import { type ReadLines, readLines } from './read-lines.ts';
import { type Reconciliation, reconciliationFormat } from './reconciliation.ts';
import type { Sheet } from './sheet.ts';
import { totalsOf } from './sheet-totals.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

/** Bytes in, the contract out: decoded, read, understood, compared. */
export function reconcileDocument(
  bytes: Uint8Array,
  fileName: string,
): Outcome<Reconciliation, UnreadableDocument> {
  const document = decodeDocument(bytes, fileName);
  if (!document.ok) return document;
  const read = readLines(document.value);
  if (!read.ok) return read;

  const sheet = gatherSheet(read.value.lines);
  if (sumsTooLarge(sheet)) return refuse({ reason: 'sums-too-large', limit_cents: sumLimit });
  return accept(reconciliationOf(document.value, read.value, sheet));
}

/** The lines of the document as an officer sees them beside the reading, from line 1. */
export function readSourceLines(
  bytes: Uint8Array,
  fileName: string,
): Outcome<string[], UnreadableDocument> {
  const document = decodeDocument(bytes, fileName);
  return document.ok ? accept(document.value.text.split('\n')) : document;
}

// Sums leave as JSON numbers: beyond 2^53 − 1 cents they would be rounded in silence.
const sumLimit = Number.MAX_SAFE_INTEGER;

function sumsTooLarge({ awards, doubts }: Sheet): boolean {
  let sum = 0n;
  for (const { cents } of awards) sum += cents;
  for (const { bounds } of doubts) sum += bounds?.high ?? 0n;
  return sum > BigInt(sumLimit);
}

const reconciliationOf = (
  document: DecodedDocument,
  { lines, pageTitle }: ReadLines,
  sheet: Sheet,
): Reconciliation => ({
  format: reconciliationFormat,
  document: {
    name: document.name,
    media_type: document.mediaType,
    encoding: document.encoding,
    sha256: document.sha256,
    line_count: lineCount(document.text),
    title: findTitle(lines, pageTitle),
    call_name: findCallNames(lines)[0]?.name ?? null,
    published_on: findPublicationDay(lines),
  },
  awards: sheet.awards.map(({ row }) => row),
  statements: listStatements(sheet),
  questions: [...sheet.questions].sort((a, b) => a.line - b.line),
  findings: findFindings(sheet, document),
  totals: totalsOf(sheet.awards),
});

/** A last line end closes a line, it does not open one. */
const lineCount = (text: string): number => text.replace(/\n$/, '').split('\n').length;
