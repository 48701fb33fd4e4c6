import type { PlainDay } from '#kernel/day.ts';
import { writeLetterDocx } from '#platform/documents/write-docx.ts';
import type { KeptLetterhead } from '../letterhead/letterhead-queries.ts';
import { onPaper } from '../letterhead/on-paper.ts';
import { paragraphsOf, type TemplateKey } from './document-template.ts';
import { fieldsOf, type LetterField } from './letter-fields.ts';
import { originalText } from './original-text.ts';

/**
 * The original letter as a Word document with its fields in place, to begin one's own from: a
 * list line by line, what is optional under its condition.
 */
export function writeStarterDocx(
  key: TemplateKey,
  letterhead: KeptLetterhead,
  day: PlainDay,
): Promise<Uint8Array> {
  const { subject, body, closing } = originalText(key);
  const fields = fieldsOf(key.kind);
  return writeLetterDocx({
    locale: key.locale,
    day,
    place: '',
    dated: '{#lieu}{lieu}, {/lieu}{date}',
    letterhead: onPaper(letterhead),
    recipient: ['{porteur}', ...eachLine('adresse')],
    reference: '{dossier}',
    subject,
    salutation: '{civilite},',
    paragraphs: paragraphsOf(body).flatMap((paragraph) => inWord(paragraph, fields)),
    amounts: null,
    closing,
    signatory: { delegation: '{delegation}', quality: '{qualite}', name: '{signataire}' },
    enclosures: [],
  });
}

/** A paragraph of its own by line of the list; the two around it are taken away when it is filled. */
const eachLine = (name: string, mark = ''): string[] => [`{#${name}}`, `${mark}{.}`, `{/${name}}`];

function inWord(paragraph: string, fields: readonly LetterField[]): string[] {
  const [, before, list] = /^(.*)\{(\w+)\}\.?$/.exec(paragraph) ?? [];
  if (before !== undefined && fields.some((field) => field.list && field.name === list)) {
    return [before.trim(), ...eachLine(list ?? '', '– ')];
  }
  const [name, ...more] = [...paragraph.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const optional = fields.some((field) => field.name === name && !field.required);
  return [optional && more.length === 0 ? `{#${name}}${paragraph}{/${name}}` : paragraph];
}
