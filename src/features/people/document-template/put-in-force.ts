import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { recordTemplate, type TemplateContext } from './append-template.ts';
import type { TemplateKey } from './document-template.ts';
import { findTemplate } from './template-queries.ts';
import { lockTemplates, saveInForce } from './template-store.ts';

/** From now on letters are made with that version; 0 goes back to the original text. */
export async function putTemplateInForce(
  context: TemplateContext,
  key: TemplateKey,
  version: number,
): Promise<Outcome<null, { reason: 'not-found' }>> {
  return inTransaction(context, async ({ db, now, actorId }) => {
    await lockTemplates(db, key);
    if (!(await findTemplate(db, key, version))) return refuse({ reason: 'not-found' });
    await saveInForce(db, key, version, now);
    await recordTemplate({ db, now, actorId }, key, 'template-put-in-force', { version });
    return accept(null);
  });
}
