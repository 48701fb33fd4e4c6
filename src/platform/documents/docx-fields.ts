import Docxtemplater, { type DXT } from 'docxtemplater';
import InspectModule from 'docxtemplater/js/inspect-module.js';
import type { Unzipped } from 'fflate';
import PizZip from 'pizzip';

export type TemplateSyntaxError = { fault: 'unclosed' | 'unopened' | 'other'; near: string };

/** A field as the service writes it: {nom}, {#liste}…{/liste}, {^nom}…{/nom}. */
export type TemplateTag = {
  name: string;
  kind: 'field' | 'section' | 'inverted' | 'unsupported';
  /** The sections it stands in, the outermost first. */
  inside: readonly string[];
};
export type ReadTemplate = { document: Docxtemplater; tags: readonly TemplateTag[] };

/** Reads the fields; throws nothing a template can cause: its faults are values. */
export function readTemplate(
  parts: Unzipped,
): { ok: true; template: ReadTemplate } | { ok: false; errors: readonly TemplateSyntaxError[] } {
  const inspector = new InspectModule();
  try {
    const document = new Docxtemplater(asZip(parts), {
      modules: [inspector],
      linebreaks: true,
      paragraphLoop: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope: unknown) => valueIn(scope, tag) }),
      // Found in no scope: printed as nothing.
      nullGetter: () => '',
    });
    return { ok: true, template: { document, tags: tagsOf(inspector.getAllStructuredTags(), []) } };
  } catch (error) {
    return { ok: false, errors: syntaxErrors(error) };
  }
}

/**
 * A field is a name, looked up as it is: never an expression, never an inherited property. In a
 * list, {.} is the line itself. Undefined: the scope around is asked.
 */
function valueIn(scope: unknown, tag: string): unknown {
  if (typeof scope !== 'object' || scope === null) return tag === '.' ? scope : undefined;
  return Object.hasOwn(scope, tag) ? (scope as Record<string, unknown>)[tag] : undefined;
}

const tagsOf = (tags: readonly DXT.Part[], inside: readonly string[]): TemplateTag[] =>
  tags.flatMap((tag) => [
    { name: tag.value, kind: kindOf(tag), inside },
    ...tagsOf(tag.subparsed ?? [], [...inside, tag.value]),
  ]);

function kindOf({ module, inverted }: DXT.Part): TemplateTag['kind'] {
  if (!module) return 'field';
  if (module !== 'loop') return 'unsupported';
  return inverted ? 'inverted' : 'section';
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
  unclosed_loop: 'unclosed',
  unopened_tag: 'unopened',
  unopened_loop: 'unopened',
  duplicate_open_tag: 'unclosed',
  duplicate_close_tag: 'unopened',
};
