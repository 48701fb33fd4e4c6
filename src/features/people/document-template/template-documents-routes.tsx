import type { Context } from 'hono';
import { dayIn } from '#kernel/day.ts';
import { realNow } from '#platform/clock.ts';
import { findFile } from '#platform/files/file-records.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { allow, readerOf } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { serveFile } from '#web/file-serve.ts';
import { sendDocument } from '#web/send-document.ts';
import { getLetterhead } from '../letterhead/letterhead-queries.ts';
import { explainLetter } from './explain-template.ts';
import { templateHolder } from './keep-docx-template.ts';
import { sampleFacts } from './letter-facts.ts';
import { type LetterRefusal, makeLetter } from './make-letter.ts';
import { writeStarterDocx } from './starter-document.ts';
import { findFound, versionIn } from './template-found-routes.tsx';
import { templateMessages } from './template-messages.ts';
import { findTemplate } from './template-queries.ts';

const administrator = allow('administrator');

/** A template as its letters will be, as it was handed in, and one to begin from. */
export function mountTemplateDocuments(
  app: Parameters<Mount>[0],
  { db, settings }: AppParts,
  address: string,
): void {
  const files = openFiles(settings);
  const context = (c: Context<Env>) => ({
    db,
    files,
    now: realNow(),
    actorId: readerOf(c).personId,
  });
  const today = () => dayIn('Europe/Paris', realNow());

  app.get(`${address}/versions/:version/preview`, administrator, async (c) => {
    const found = await findFound(db, c);
    const version = versionIn(c);
    if (!found || version === null) return c.notFound();
    const { template } = found;
    const facts = sampleFacts(template.kind, template.locale);
    const asked = { ...template, day: today(), facts, templateVersion: version };
    const letter = await makeLetter(context(c), asked);
    if (!letter.ok) return explain(c, letter.refusal);
    const { bytes, format } = letter.value;
    const name = `${template.kind}-${template.locale}-v${version}`;
    return sendDocument(c, { bytes, kind: format, name });
  });

  app.get(`${address}/versions/:version/document`, administrator, async (c) => {
    const found = await findFound(db, c);
    if (!found) return c.notFound();
    const content = await findTemplate(db, found.template, versionIn(c) ?? 0);
    if (content?.form !== 'docx') return c.notFound();
    const sought = { authorityIds: [found.authority.id], holderKind: templateHolder };
    const file = await findFile(db, content.fileId, sought);
    return file ? serveFile(c, context(c), file) : c.notFound();
  });

  app.get(`${address}/starter`, administrator, async (c) => {
    const found = await findFound(db, c);
    if (!found) return c.notFound();
    const { template } = found;
    const letterhead = await getLetterhead(db, template.authorityId);
    const bytes = await writeStarterDocx(template, letterhead, today());
    return sendDocument(c, { bytes, kind: 'docx', name: `${template.kind}-${template.locale}` });
  });
}

function explain(c: Context<Env>, refusal: LetterRefusal): Response | Promise<Response> {
  if (refusal.reason === 'not-found') return c.notFound();
  const words = templateMessages[c.var.locale];
  return errorResponse(c, 409, {
    explanation: {
      title: words.cannotMake,
      happened: explainLetter(refusal, c.var.locale),
      means: words.means,
      next: words.next,
    },
  });
}
