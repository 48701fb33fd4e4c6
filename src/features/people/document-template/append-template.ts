import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import type { TemplateContent, TemplateKey } from './document-template.ts';
import { listTemplateVersions } from './template-queries.ts';
import { insertTemplate, lockTemplates } from './template-store.ts';

export type TemplateContext = Pick<FilesContext, 'db' | 'now' | 'actorId'>;
export type Written = { version: number };

/** Writes the next version; `prepare` says what it is, inside the transaction that numbers it. */
export const appendTemplate = <C extends TemplateContext>(
  context: C,
  key: TemplateKey,
  prepare: (context: C) => Promise<TemplateContent>,
): Promise<Written> =>
  inTransaction(context, async (context) => {
    const { db, now, actorId } = context;
    await lockTemplates(db, key);
    const [last] = await listTemplateVersions(db, key);
    const version = (last?.version ?? 0) + 1;
    const content = await prepare(context);
    await insertTemplate(db, { ...key, version, content, writtenBy: actorId, writtenAt: now });
    await recordTemplate(context, key, 'template-written', { version, form: content.form });
    return { version };
  });

export const recordTemplate = (
  { db, now, actorId }: TemplateContext,
  { authorityId, kind, locale }: TemplateKey,
  name: string,
  facts: Record<string, string | number>,
): Promise<void> =>
  record(db, {
    authorityId,
    subject: { kind: 'document-template', id: `${kind}-${locale}` },
    name,
    actorId,
    happenedAt: now,
    facts,
  });
