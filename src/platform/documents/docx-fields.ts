import Docxtemplater from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import type { Unzipped } from 'fflate';
import PizZip from 'pizzip';

/** A field as the service writes it in its template: {nom}. */
export type TemplateSyntaxError = { fault: 'unclosed' | 'unopened' | 'other'; near: string };
export type ReadTemplate = {
  document: Docxtemplater;
  fields: readonly string[];
  /** Anything but a plain field: a loop, a condition, raw XML. */
  unsupported: readonly string[];
};

/** Reads the fields; throws nothing a template can cause: its faults are values. */
export function readTemplate(
  parts: Unzipped,
): { ok: true; template: ReadTemplate } | { ok: false; errors: readonly TemplateSyntaxError[] } {
  const inspector = new InspectModule();
  try {
    const document = new Docxtemplater(asZip(parts), {
      modules: [inspector],
      linebreaks: true,
      errorLogging: false,
      // A field is a name, looked up as it is: never an expression, never an inherited property.
      parser: (tag) => ({
        get: (facts: Record<string, unknown>) => (Object.hasOwn(facts, tag) ? facts[tag] : ''),
      }),
    });
    const tags = inspector.getAllStructuredTags();
    const names = (plain: boolean) => [
      ...new Set(tags.filter(({ module }) => !module === plain).map(({ value }) => value)),
    ];
    return {
      ok: true,
      template: { document, fields: names(true), unsupported: names(false) },
    };
  } catch (error) {
    return { ok: false, errors: syntaxErrors(error) };
  }
}

/** The parts are already inflated, within limits: the library never opens the sender's archive. */
function asZip(parts: Unzipped): PizZip {
  const zip = new PizZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content, { binary: true });
  return zip;
}

type LibraryError = {
  properties?: { id?: string; xtag?: string; context?: string; errors?: LibraryError[] };
};

function syntaxErrors(error: unknown): TemplateSyntaxError[] {
  const { properties } = error as LibraryError;
  const each = properties?.errors ?? [error as LibraryError];
  return each.map(({ properties: facts }) => ({
    fault: faults[facts?.id ?? ''] ?? 'other',
    near: facts?.context ?? facts?.xtag ?? '',
  }));
}

const faults: Record<string, TemplateSyntaxError['fault']> = {
  unclosed_tag: 'unclosed',
  unopened_tag: 'unopened',
  duplicate_open_tag: 'unclosed',
  duplicate_close_tag: 'unopened',
};
