import type { Db } from '#platform/database.ts';
import type { TemplateContent, TemplateKey } from './document-template.ts';
import { originalText } from './original-text.ts';
import type { DocumentTemplateRow } from './template-rows.ts';

export type TemplateLine = {
  version: number;
  form: TemplateContent['form'];
  writtenAt: Date;
  writtenBy: string | null;
};
export type InForce = TemplateKey & { version: number; form: TemplateContent['form'] };

/** The version that letters are made with; 0 is the original text. */
export async function findVersionInForce(db: Db, key: TemplateKey): Promise<number> {
  const row = await db
    .selectFrom('document_templates_in_force')
    .select('version')
    .where('authority_id', '=', key.authorityId)
    .where('kind', '=', key.kind)
    .where('locale', '=', key.locale)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** Null when there is no such version. */
export async function findTemplate(
  db: Db,
  key: TemplateKey,
  version: number,
): Promise<TemplateContent | null> {
  if (version === 0) return { form: 'text', ...originalText(key) };
  const row = await db
    .selectFrom('document_templates')
    .select(['subject', 'body', 'closing', 'file_id'])
    .where('authority_id', '=', key.authorityId)
    .where('kind', '=', key.kind)
    .where('locale', '=', key.locale)
    .where('version', '=', version)
    .executeTakeFirst();
  return row ? toContent(row) : null;
}

export async function listTemplateVersions(
  db: Db,
  key: TemplateKey,
): Promise<readonly TemplateLine[]> {
  const rows = await db
    .selectFrom('document_templates as template')
    .leftJoin('persons', 'persons.id', 'template.written_by')
    .select(['version', 'form', 'written_at', 'persons.name as written_by'])
    .where('authority_id', '=', key.authorityId)
    .where('kind', '=', key.kind)
    .where('template.locale', '=', key.locale)
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => ({
    version: row.version,
    form: formOf(row.form),
    writtenAt: row.written_at,
    writtenBy: row.written_by,
  }));
}

/** What of the service's own is in force; what is not listed is the original text. */
export async function listInForce(
  db: Db,
  authorityIds: readonly string[],
): Promise<readonly InForce[]> {
  if (authorityIds.length === 0) return [];
  const rows = await db
    .selectFrom('document_templates_in_force as in_force')
    .innerJoin('document_templates as template', (join) =>
      join
        .onRef('template.authority_id', '=', 'in_force.authority_id')
        .onRef('template.kind', '=', 'in_force.kind')
        .onRef('template.locale', '=', 'in_force.locale')
        .onRef('template.version', '=', 'in_force.version'),
    )
    .select([
      'in_force.authority_id',
      'in_force.kind',
      'in_force.locale',
      'in_force.version',
      'template.form',
    ])
    .where('in_force.authority_id', 'in', authorityIds)
    .orderBy('in_force.authority_id')
    .orderBy('in_force.kind')
    .orderBy('in_force.locale')
    .execute();
  return rows.map((row) => ({
    authorityId: row.authority_id,
    kind: row.kind as InForce['kind'],
    locale: row.locale === 'en' ? 'en' : 'fr',
    version: row.version,
    form: formOf(row.form),
  }));
}

const formOf = (form: string): TemplateContent['form'] => (form === 'docx' ? 'docx' : 'text');

/** A check constraint of the table holds the one or the other. */
const toContent = (
  row: Pick<DocumentTemplateRow, 'subject' | 'body' | 'closing' | 'file_id'>,
): TemplateContent =>
  row.file_id === null
    ? {
        form: 'text',
        subject: row.subject ?? '',
        body: row.body ?? '',
        closing: row.closing ?? '',
      }
    : { form: 'docx', fileId: row.file_id };
