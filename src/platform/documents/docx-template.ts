import { type Zippable, zipSync } from 'fflate';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type ReadTemplate, readTemplate, type TemplateSyntaxError } from './docx-fields.ts';
import { placesIn } from './docx-places.ts';
import { type DocxRefusal, openDocx } from './open-docx.ts';
import { compareFields, type FieldFault, type KnownField } from './template-fields.ts';

/** One thing to mend in a template. */
export type TemplateFault = DocxRefusal | ({ reason: 'syntax' } & TemplateSyntaxError) | FieldFault;

export type FillRefusal =
  | { reason: 'template'; faults: readonly TemplateFault[] }
  | { reason: 'empty-field'; fields: readonly string[] };

/** What a letter says, by field: a text, or the lines of a list. */
export type FieldFacts = Readonly<Record<string, string | readonly string[]>>;

/** All there is to mend, in one reading: an empty list when the template can be used. */
export function checkTemplate(
  bytes: Uint8Array,
  known: readonly KnownField[],
): readonly TemplateFault[] {
  const checked = check(bytes, known);
  return checked.ok ? [] : checked.refusal;
}

/** The service's own document with its fields filled; a required field is never left empty. */
export function fillTemplate(
  bytes: Uint8Array,
  known: readonly KnownField[],
  facts: FieldFacts,
): Outcome<Uint8Array, FillRefusal> {
  const checked = check(bytes, known);
  if (!checked.ok) return refuse({ reason: 'template', faults: checked.refusal });
  const empty = emptyFields(known, facts);
  if (empty.length > 0) return refuse({ reason: 'empty-field', fields: empty });
  const { document } = checked.value;
  document.render({ ...facts });
  return accept(zipParts(document.getZip().files));
}

/** The required fields that say nothing. */
export const emptyFields = (known: readonly KnownField[], facts: FieldFacts): string[] =>
  known.filter(({ name, required }) => required && isEmpty(facts[name])).map(({ name }) => name);

const isEmpty = (fact: string | readonly string[] | undefined): boolean =>
  fact === undefined || (typeof fact === 'string' ? fact.trim() === '' : fact.length === 0);

function check(
  bytes: Uint8Array,
  known: readonly KnownField[],
): Outcome<ReadTemplate, TemplateFault[]> {
  const opened = openDocx(bytes);
  if (!opened.ok) return refuse([opened.refusal]);
  const read = readTemplate(opened.value);
  if (!read.ok) {
    return refuse(read.errors.map((error): TemplateFault => ({ reason: 'syntax', ...error })));
  }
  const { template } = read;
  const faults = compareFields(template.tags, known, placesIn(opened.value));
  return faults.length === 0 ? accept(template) : refuse(faults);
}

type ZipFiles = Record<string, { dir: boolean; asUint8Array(): Uint8Array }>;

/** At a fixed instant, so that the same facts make the same bytes. */
function zipParts(files: ZipFiles): Uint8Array {
  const parts: Zippable = {};
  for (const [name, file] of Object.entries(files)) {
    if (!file.dir) parts[name] = new Uint8Array(file.asUint8Array());
  }
  return zipSync(parts, { mtime: new Date('2000-01-01T00:00:00Z') });
}
