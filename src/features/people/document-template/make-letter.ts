import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { PlainDay } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { CannotPrint } from '#platform/documents/cannot-print.ts';
import {
  emptyFields,
  type FieldFacts,
  type FillRefusal,
  fillTemplate,
} from '#platform/documents/docx-template.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import { findFile } from '#platform/files/file-records.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import { type ReadRefusal, readFileBytes } from '#platform/files/read-file.ts';
import {
  findLetterhead,
  getLetterhead,
  type KeptLetterhead,
} from '../letterhead/letterhead-queries.ts';
import { composeLetter } from './compose-letter.ts';
import type { TemplateContent, TemplateKey } from './document-template.ts';
import { templateHolder } from './keep-docx-template.ts';
import { completeFacts, type LetterFacts } from './letter-facts.ts';
import { knownFields } from './letter-fields.ts';
import { findTemplate, findVersionInForce } from './template-queries.ts';

export type LetterAsked = TemplateKey & {
  day: PlainDay;
  facts: LetterFacts;
  /** Of a letter made before, to make it again; without them, what is in force. */
  templateVersion?: number;
  letterheadVersion?: number;
};

/** A letter, and the versions that whoever issues it keeps with it. */
export type MadeLetter = {
  bytes: Uint8Array;
  /** A PDF to send, or the service's own document to finish in a word processor. */
  format: 'pdf' | 'docx';
  templateVersion: number;
  letterheadVersion: number;
};

export type LetterRefusal =
  | FillRefusal
  | ReadRefusal
  | { reason: 'not-found' }
  | { reason: 'document-removed' }
  | { reason: 'cannot-print'; text: string };

/** Makes one letter of a kind, in the service's own words or ours, and changes nothing. */
export async function makeLetter(
  context: FilesContext,
  asked: LetterAsked,
): Promise<Outcome<MadeLetter, LetterRefusal>> {
  const { db } = context;
  const templateVersion = asked.templateVersion ?? (await findVersionInForce(db, asked));
  const template = await findTemplate(db, asked, templateVersion);
  const letterhead = await letterheadOf(context, asked);
  if (!template || !letterhead) return refuse({ reason: 'not-found' });
  const facts = completeFacts(asked.facts, { ...asked, letterhead });
  const made = await write(context, asked, { template, letterhead, facts });
  if (!made.ok) return made;
  const format = template.form === 'docx' ? 'docx' : 'pdf';
  const versions = { templateVersion, letterheadVersion: letterhead.version };
  return accept({ bytes: made.value, format, ...versions });
}

type Ready = { template: TemplateContent; letterhead: KeptLetterhead; facts: FieldFacts };

const letterheadOf = ({ db }: FilesContext, { authorityId, letterheadVersion }: LetterAsked) =>
  letterheadVersion === undefined
    ? getLetterhead(db, authorityId)
    : findLetterhead(db, authorityId, letterheadVersion);

async function write(
  context: FilesContext,
  asked: LetterAsked,
  { template, letterhead, facts }: Ready,
): Promise<Outcome<Uint8Array, LetterRefusal>> {
  if (template.form === 'docx') {
    const bytes = await readDocument(context, asked, template.fileId);
    return bytes.ok ? fillTemplate(bytes.value, knownFields(asked.kind, 'docx'), facts) : bytes;
  }
  const empty = emptyFields(knownFields(asked.kind, 'text'), facts);
  if (empty.length > 0) return refuse({ reason: 'empty-field', fields: empty });
  try {
    return accept(await renderLetterPdf(composeLetter(template, { ...asked, letterhead, facts })));
  } catch (error) {
    if (error instanceof CannotPrint) return refuse({ reason: 'cannot-print', text: error.text });
    throw error;
  }
}

async function readDocument(
  context: FilesContext,
  { authorityId }: TemplateKey,
  fileId: string,
): Promise<Outcome<Uint8Array, LetterRefusal>> {
  const sought = { authorityIds: [authorityId], holderKind: templateHolder };
  const file = await findFile(context.db, fileId, sought);
  if (!file) return refuse({ reason: 'document-removed' });
  const bytes = await readFileBytes(context, file);
  return bytes.ok ? accept(await buffer(Readable.from(bytes.value))) : bytes;
}
