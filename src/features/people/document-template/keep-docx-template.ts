import { readFile } from 'node:fs/promises';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { checkTemplate, type TemplateFault } from '#platform/documents/docx-template.ts';
import { type FilesContext, keepFile } from '#platform/files/keep-file.ts';
import type { PreparedFile } from '#platform/files/prepare-file.ts';
import { discard } from '#platform/files/take-in.ts';
import { appendTemplate, type Written } from './append-template.ts';
import type { TemplateKey } from './document-template.ts';
import { knownFields } from './letter-fields.ts';

/** What holds the files of templates: the service whose templates they are. */
export const templateHolder = 'document-template';

/** Keeps the service's own document as the next version, when it holds the fields it must. */
export async function keepDocxTemplate(
  context: FilesContext,
  key: TemplateKey,
  prepared: PreparedFile,
): Promise<Outcome<Written, readonly TemplateFault[]>> {
  try {
    const bytes = await readFile(prepared.path);
    const faults = checkTemplate(bytes, knownFields(key.kind, 'docx'));
    if (faults.length > 0) return refuse(faults);
    const { authorityId } = key;
    const place = { authorityId, holder: { kind: templateHolder, id: authorityId } };
    const written = await appendTemplate(context, key, async (context) => {
      const { id } = await keepFile(context, place, prepared);
      return { form: 'docx', fileId: id };
    });
    return accept(written);
  } finally {
    await discard(prepared);
  }
}
