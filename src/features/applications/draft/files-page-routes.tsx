import type { Context } from 'hono';
import { findField } from '#features/calls/form/form.ts';
import { dayIn } from '#kernel/day.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env } from '#web/env.ts';
import type { Locale } from '#web/locale.ts';
import type { UploadLimits } from '#web/upload-form.ts';
import { readAnswers } from '../answer-queries.ts';
import { getApplicationForm } from '../application-queries.ts';
import { isEditable, writes } from '../editable.ts';
import { listAnswerFiles } from './answer-file-queries.ts';
import { type AttachRefusal, type FileField, idsIn } from './attach-files.ts';
import { explainSaveRefusal } from './explain-saving.ts';
import { fileLimits, mostPages } from './file-limits.ts';
import { filesMessages } from './files-messages.ts';
import { type FilesPage, FilesView } from './files-views.tsx';
import { type JoinRefusal, listJoinable } from './join-document.ts';
import { openApplication } from './open-application-routes.ts';
import type { Opened } from './opened.ts';
import { readLeave } from './read-leave.ts';

/** A file question of a dossier, and what was joined to it. */
export type Found = {
  opened: Opened;
  field: FileField;
  section: { key: string; title: string };
  ids: readonly string[];
  canWrite: boolean;
};

/** Null for what one may not see, and for what is no file question. */
export async function openField(c: Context<Env>, parts: AppParts): Promise<Found | null> {
  const opened = await openApplication(c, parts);
  if (!opened) return null;
  const { application, now } = opened;
  const form = await getApplicationForm(parts.db, application);
  const field = findField(form, c.req.param('field') ?? '');
  const section = form.sections.find(({ fields }) => fields.some(({ key }) => key === field?.key));
  if (field?.kind !== 'file' || !section) return null;
  const { answers } = await readAnswers(parts.db, application.id);
  const ids = idsIn(answers, field.key);
  const leave = await readLeave(parts.db, application.id);
  const canWrite = writes(application) && isEditable(application, leave, now);
  return { opened, field, section, ids, canWrite };
}

export function limitsOf({ field, ids }: Found): UploadLimits {
  const left = Math.max(0, field.maxCount - ids.length);
  return { ...fileLimits(field), mostFiles: left > 0 ? Math.max(left, mostPages(field)) : 0 };
}

export async function answerRefusal(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  refusal: AttachRefusal | JoinRefusal,
): Promise<Response> {
  const { locale } = c.var;
  const fault = explain(refusal, locale);
  return fault === null ? (c.notFound() as Response) : answerFiles(c, parts, found, { fault });
}

/** Null when what was asked for is not there. */
function explain(refusal: AttachRefusal | JoinRefusal, locale: Locale): string | null {
  const words = filesMessages[locale];
  switch (refusal.reason) {
    case 'field-unknown':
    case 'application-unknown':
    case 'document-unknown':
      return null;
    case 'too-many-files':
      return words.tooMany(refusal.most);
    case 'document-unsuited':
    case 'refused-by-antivirus':
    case 'content-missing':
      return words.notJoined[refusal.reason];
    default:
      return explainSaveRefusal(refusal, locale);
  }
}

export async function answerFiles(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  said: Partial<Pick<FilesPage, 'fault' | 'refused' | 'done'>>,
): Promise<Response> {
  const { opened, field, ids } = found;
  const asked = c.req.query('done');
  const held = await listAnswerFiles(parts.db, opened.application);
  const files = held.filter(({ id }) => ids.includes(id));
  const view: FilesPage = {
    ...opened,
    ...found,
    files,
    documents: found.canWrite ? await listJoinable(parts.db, opened, { field, files }) : [],
    today: dayIn('Europe/Paris', opened.now),
    limits: limitsOf(found),
    hasScanner: parts.settings.clamdUrl !== null,
    done: said.done ?? (asked === 'added' || asked === 'removed' ? asked : null),
    fault: said.fault ?? null,
    refused: said.refused ?? [],
  };
  const isRefused = said.fault || (said.refused ?? []).length > 0;
  const children = <FilesView {...view} />;
  return c.html(renderAgentPage(c, { title: field.label, children }), isRefused ? 422 : 200);
}
