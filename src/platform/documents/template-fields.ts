import type { TemplateTag } from './docx-fields.ts';

/** A field that a service's own template may or must hold. */
export type KnownField = { name: string; required: boolean; list?: boolean };

/** Where a field stands: in which part, in which of its paragraphs, and the words around. */
export type TemplatePlace = {
  part: 'body' | 'header' | 'footer' | 'other';
  paragraph: number;
  words: string;
};

export type FieldFault =
  | { reason: 'unknown-field'; field: string; place: TemplatePlace | null }
  | { reason: 'unsupported'; field: string; place: TemplatePlace | null }
  | { reason: 'list-as-field'; field: string; place: TemplatePlace | null }
  | { reason: 'missing-field'; field: string }
  /** It stands only where a condition may hide it. */
  | { reason: 'hidden-field'; field: string };

type Locate = (name: string) => TemplatePlace | null;

/** What the fields of a template have against the fields its letter has, all at once. */
export function compareFields(
  tags: readonly TemplateTag[],
  known: readonly KnownField[],
  locate: Locate,
): FieldFault[] {
  const byName = new Map(known.map((field) => [field.name, field]));
  const wrong = tags.flatMap((tag) => {
    const reason = wrongIn(tag, byName);
    return reason ? [{ reason, field: tag.name, place: locate(tag.name) }] : [];
  });
  const lacking = known
    .filter(({ required }) => required)
    .flatMap((field): FieldFault[] => {
      const uses = tags.filter(({ name, kind }) => name === field.name && kind === useOf(field));
      if (uses.length === 0) return [{ reason: 'missing-field', field: field.name }];
      const isHidden = uses.every(({ inside }) => inside.some((name) => name !== field.name));
      return isHidden ? [{ reason: 'hidden-field', field: field.name }] : [];
    });
  return [...unique(wrong), ...lacking];
}

const useOf = ({ list }: KnownField): TemplateTag['kind'] => (list ? 'section' : 'field');

function wrongIn(
  { name, kind, inside }: TemplateTag,
  byName: ReadonlyMap<string, KnownField>,
): 'unknown-field' | 'unsupported' | 'list-as-field' | null {
  if (kind === 'unsupported') return 'unsupported';
  if (kind === 'field' && name === '.' && inside.length > 0) return null;
  const field = byName.get(name);
  if (!field) return 'unknown-field';
  return field.list && kind === 'field' ? 'list-as-field' : null;
}

/** A name badly written ten times is one thing to mend. */
const unique = <T extends { reason: string; field: string }>(faults: readonly T[]): T[] => [
  ...new Map(faults.map((fault) => [`${fault.reason} ${fault.field}`, fault])).values(),
];
