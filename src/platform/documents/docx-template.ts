import { type Zippable, zipSync } from 'fflate';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { readTemplate, type TemplateSyntaxError } from './docx-fields.ts';
import { type DocxRefusal, openDocx } from './open-docx.ts';

/** A field that a service's own template may or must hold. */
export type KnownField = { name: string; required: boolean };

/** One thing to mend in a template. */
export type TemplateFault =
  | DocxRefusal
  | ({ reason: 'syntax' } & TemplateSyntaxError)
  | { reason: 'unknown-field'; field: string }
  | { reason: 'unsupported'; field: string }
  | { reason: 'missing-field'; field: string };

export type FillRefusal =
  | { reason: 'template'; faults: readonly TemplateFault[] }
  | { reason: 'empty-field'; fields: readonly string[] };

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
  facts: Readonly<Record<string, string>>,
): Outcome<Uint8Array, FillRefusal> {
  const checked = check(bytes, known);
  if (!checked.ok) return refuse({ reason: 'template', faults: checked.refusal });
  const empty = known.filter(({ name, required }) => required && !(facts[name] ?? '').trim());
  if (empty.length > 0) {
    return refuse({ reason: 'empty-field', fields: empty.map(({ name }) => name) });
  }
  const { document } = checked.value;
  document.render({ ...facts });
  return accept(zipParts(document.getZip().files));
}

function check(bytes: Uint8Array, known: readonly KnownField[]) {
  const opened = openDocx(bytes);
  if (!opened.ok) return refuse<TemplateFault[]>([opened.refusal]);
  const read = readTemplate(opened.value);
  if (!read.ok) {
    return refuse(read.errors.map((error): TemplateFault => ({ reason: 'syntax', ...error })));
  }
  const { template } = read;
  const faults = compareFields(template, known);
  return faults.length === 0 ? accept(template) : refuse(faults);
}

type Fields = { fields: readonly string[]; unsupported: readonly string[] };

function compareFields({ fields, unsupported }: Fields, known: readonly KnownField[]) {
  const names = new Set(known.map(({ name }) => name));
  const faults: TemplateFault[] = [
    ...unsupported.map((field) => ({ reason: 'unsupported' as const, field })),
    ...fields
      .filter((field) => !names.has(field))
      .map((field) => ({ reason: 'unknown-field' as const, field })),
    ...known
      .filter(({ name, required }) => required && !fields.includes(name))
      .map(({ name }) => ({ reason: 'missing-field' as const, field: name })),
  ];
  return faults;
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
