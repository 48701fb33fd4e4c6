import type { TemplateSyntaxError, TemplateTag } from './docx-fields.ts';
import type { FieldFacts } from './docx-template.ts';
import { compareFields, type FieldFault, type KnownField } from './template-fields.ts';

export type TextFault = FieldFault | ({ reason: 'syntax' } & TemplateSyntaxError);

/**
 * What a text typed by the service has against the fields of its letter. A field is {nom} and
 * nothing else: no condition, no code; a list is printed on its line.
 */
export function checkText(
  paragraphs: readonly string[],
  known: readonly KnownField[],
): readonly TextFault[] {
  const broken = paragraphs.flatMap(syntaxFaults);
  if (broken.length > 0) return broken;
  const tags = paragraphs.flatMap(fieldsOf).map(
    (name): TemplateTag => ({
      name,
      kind: 'field',
      inside: [],
    }),
  );
  const plain = known.map(({ name, required }) => ({ name, required }));
  return compareFields(tags, plain, (field) => placeOf(paragraphs, field));
}

/** The paragraphs filled; one whose fields all say nothing is left out. */
export const fillText = (paragraphs: readonly string[], facts: FieldFacts): string[] =>
  paragraphs
    .filter((paragraph) => {
      const fields = fieldsOf(paragraph);
      return fields.length === 0 || fields.some((name) => said(facts, name) !== '');
    })
    .map((paragraph) => paragraph.replace(field, (_, name: string) => said(facts, name.trim())));

const field = /\{([^{}]*)\}/g;
const fieldsOf = (paragraph: string): string[] =>
  [...paragraph.matchAll(field)].map(([, name = '']) => name.trim());

function said(facts: FieldFacts, name: string): string {
  const fact = Object.hasOwn(facts, name) ? facts[name] : undefined;
  return typeof fact === 'string' ? fact.trim() : (fact ?? []).join('\u00a0; ');
}

function syntaxFaults(paragraph: string): TextFault[] {
  const rest = paragraph.replace(field, '');
  const at = rest.search(/[{}]/);
  if (at < 0) return [];
  const fault = rest[at] === '{' ? 'unclosed' : 'unopened';
  return [{ reason: 'syntax', fault, near: rest.slice(Math.max(0, at - 20), at + 20).trim() }];
}

const reach = 60;

function placeOf(paragraphs: readonly string[], name: string) {
  const index = paragraphs.findIndex((paragraph) => fieldsOf(paragraph).includes(name));
  const paragraph = paragraphs[index];
  if (paragraph === undefined) return null;
  const at = Math.max(0, paragraph.indexOf(name) - reach / 2);
  const words = paragraph.slice(at, at + reach).trim();
  return { part: 'body' as const, paragraph: index + 1, words };
}
