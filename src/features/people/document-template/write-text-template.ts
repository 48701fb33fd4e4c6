import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { CannotPrint } from '#platform/documents/cannot-print.ts';
import type { TemplateFault } from '#platform/documents/docx-template.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import type { KnownField } from '#platform/documents/template-fields.ts';
import { checkText } from '#platform/documents/text-template.ts';
import { getLetterhead } from '../letterhead/letterhead-queries.ts';
import { appendTemplate, type TemplateContext, type Written } from './append-template.ts';
import { composeLetter } from './compose-letter.ts';
import {
  paragraphsOf,
  type TemplateKey,
  type TextTemplate,
  wholeText,
} from './document-template.ts';
import { completeFacts, sampleFacts } from './letter-facts.ts';
import { knownFields } from './letter-fields.ts';

export type TextRefusal =
  | { reason: 'missing'; field: 'subject' | 'body' }
  | { reason: 'too-long'; field: keyof TextTemplate; most: number }
  | { reason: 'cannot-print'; text: string }
  | { reason: 'faults'; field: keyof TextTemplate; faults: readonly TemplateFault[] };

const longest: Record<keyof TextTemplate, number> = { subject: 200, body: 8000, closing: 500 };

/** Keeps a text of the service as its next version, once a letter was really printed with it. */
export async function writeTextTemplate(
  context: TemplateContext,
  key: TemplateKey,
  typed: TextTemplate,
): Promise<Outcome<Written, readonly TextRefusal[]>> {
  const text: TextTemplate = {
    subject: typed.subject.replace(/\s+/g, ' ').trim(),
    body: paragraphsOf(typed.body).join('\n'),
    closing: paragraphsOf(typed.closing).join('\n'),
  };
  const wrong = wrongIn(text);
  if (wrong.length > 0) return refuse(wrong);
  const faults = faultsIn(text, knownFields(key.kind, 'text'));
  if (faults.length > 0) return refuse(faults);
  const unprinted = await tryOnPaper(context, key, text);
  if (unprinted) return refuse([unprinted]);
  return accept(await appendTemplate(context, key, async () => ({ form: 'text', ...text })));
}

/** What is wrong stands in its own field; what lacks belongs in the text. */
function faultsIn(text: TextTemplate, known: readonly KnownField[]): TextRefusal[] {
  const optional = known.map(({ name }) => ({ name, required: false }));
  const inFields = (['subject', 'body', 'closing'] as const).map((field) => ({
    field,
    faults: checkText(paragraphsOf(text[field]), optional),
  }));
  const lacking = checkText(wholeText(text), known).filter(
    ({ reason }) => reason === 'missing-field',
  );
  return [...inFields, { field: 'body' as const, faults: lacking }]
    .filter(({ faults }) => faults.length > 0)
    .map((each) => ({ reason: 'faults', ...each }));
}

const wrongIn = (text: TextTemplate): TextRefusal[] => [
  ...(['subject', 'body'] as const)
    .filter((field) => text[field] === '')
    .map((field) => ({ reason: 'missing' as const, field })),
  ...(['subject', 'body', 'closing'] as const)
    .filter((field) => text[field].length > longest[field])
    .map((field) => ({ reason: 'too-long' as const, field, most: longest[field] })),
];

/** A letter that the font cannot draw would be found out on the day of the announcement. */
async function tryOnPaper(
  { db, now }: TemplateContext,
  key: TemplateKey,
  text: TextTemplate,
): Promise<TextRefusal | null> {
  const letterhead = await getLetterhead(db, key.authorityId);
  const known = { ...key, day: dayIn('Europe/Paris', now), letterhead };
  const facts = completeFacts(sampleFacts(key.kind, key.locale), known);
  try {
    await renderLetterPdf(composeLetter(text, { ...known, facts }));
    return null;
  } catch (error) {
    if (error instanceof CannotPrint) return { reason: 'cannot-print', text: error.text };
    throw error;
  }
}
