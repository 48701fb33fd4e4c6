import type { Db } from '#platform/database.ts';
import type { TemplateContent, TemplateKey } from './document-template.ts';

type NewTemplate = TemplateKey & {
  version: number;
  content: TemplateContent;
  writtenBy: string | null;
  writtenAt: Date;
};

export async function insertTemplate(db: Db, template: NewTemplate): Promise<void> {
  const { content } = template;
  const text = content.form === 'text' ? content : null;
  await db
    .insertInto('document_templates')
    .values({
      authority_id: template.authorityId,
      kind: template.kind,
      locale: template.locale,
      version: template.version,
      form: content.form,
      subject: text?.subject ?? null,
      body: text?.body ?? null,
      closing: text?.closing ?? null,
      file_id: content.form === 'docx' ? content.fileId : null,
      written_by: template.writtenBy,
      written_at: template.writtenAt,
    })
    .execute();
}

/** Held until commit: two who write at once make two versions, one after the other. */
export const lockTemplates = (db: Db, { authorityId }: TemplateKey) =>
  db
    .selectFrom('authorities')
    .select('id')
    .where('id', '=', authorityId)
    .forNoKeyUpdate()
    .executeTakeFirstOrThrow();

/** Version 0 is the original text: nothing of the service is in force. */
export async function saveInForce(
  db: Db,
  { authorityId, kind, locale }: TemplateKey,
  version: number,
  now: Date,
): Promise<void> {
  if (version === 0) {
    await db
      .deleteFrom('document_templates_in_force')
      .where('authority_id', '=', authorityId)
      .where('kind', '=', kind)
      .where('locale', '=', locale)
      .execute();
    return;
  }
  await db
    .insertInto('document_templates_in_force')
    .values({ authority_id: authorityId, kind, locale, version, since: now })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'kind', 'locale']).doUpdateSet({ version, since: now }),
    )
    .execute();
}
