import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { Form, Section } from '#features/calls/form/form.ts';
import { type Typed, textAt, typedFrom } from '#features/calls/form-page/typed.ts';
import { askRows, parseRowAsk } from '#features/calls/form-page/typed-rows.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { readAnswers } from '../answer-queries.ts';
import { getApplicationForm } from '../application-queries.ts';
import { isEditable, writes } from '../editable.ts';
import { typedOf } from '../typed-field.ts';
import { listAnswerFiles } from './answer-file-queries.ts';
import { wordsOfTyped } from './conflict-words.ts';
import { explainConflict, explainSaveRefusal } from './explain-saving.ts';
import { keepingTyped } from './keep-typed-routes.ts';
import { openKept } from './kept-typing.ts';
import { forgetKept } from './kept-typing-store.ts';
import { openApplication } from './open-application-routes.ts';
import type { Opened } from './opened.ts';
import { nameWriters } from './person-names-queries.ts';
import { readLeave } from './read-leave.ts';
import { toldOfRevision } from './revision-routes.tsx';
import { type Saved, type SaveRefusal, saveAnswers } from './save-answers.ts';
import { type Going, overlay, parseGoing, parseSent, seenName, seenValue } from './section-form.ts';
import { sectionMessages } from './section-messages.ts';
import { type Over, type SectionPage, type ShownConflict, sectionPage } from './section-page.ts';
import { SectionView } from './section-views.tsx';

const path = '/applications/:id/sections/:key';

/** A section of a dossier: read, filled in, saved, with or without JavaScript. */
export const mountSections: Mount = (app, parts) => {
  app.get(path, signedIn, async (c) => {
    const found = await openSection(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const told = await toldOfRevision(c as Context<Env>, parts, found.opened);
    if (told) return told;
    const keptKey = c.req.query('kept') ?? null;
    const kept = keptKey === null ? null : await openKept(parts.db, found.opened, keptKey);
    const isChecked = c.req.query('checked') !== undefined;
    const over = kept && (await overOf(parts, found, kept));
    const isBack = over !== null;
    return page(c as Context<Env>, parts, found, {
      over,
      isChecked,
      isBack,
      keptKey: isBack ? keptKey : null,
    });
  });

  app.post(path, keepingTyped(parts), async (c) => {
    const found = await openSection(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const sent = typedFrom(await c.req.formData());
    return save(c as Context<Env>, parts, found, sent);
  });
};

type Found = { opened: Opened; form: Form; section: Section };

async function openSection(c: Context<Env>, parts: AppParts): Promise<Found | null> {
  const opened = await openApplication(c, parts);
  if (!opened) return null;
  const form = await getApplicationForm(parts.db, opened.application);
  const section = form.sections.find(({ key }) => key === c.req.param('key'));
  return section ? { opened, form, section } : null;
}

async function overOf({ db }: AppParts, { opened, section }: Found, body: Typed): Promise<Over> {
  const { typed } = await readAnswers(db, opened.application.id);
  return { typed: overlay(section, typed, body), seen: body };
}

async function save(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  sent: Typed,
): Promise<Response> {
  const ask = parseRowAsk(textAt(sent, 'rows'));
  const body = ask ? askRows(sent, ask) : sent;
  // Our script takes the row from the answer and saves the field by itself.
  if (ask && c.req.header('sec-fetch-dest') === 'empty') {
    return page(c, parts, found, { over: await overOf(parts, found, body) });
  }
  const { reader, now, application } = found.opened;
  const outcome = await saveAnswers(
    { db: parts.db, now, reader },
    { id: application.id, sent: parseSent(found.form, body, ask?.list ?? null) },
  );
  if (!outcome.ok) return refused(c, parts, found, { body, refusal: outcome.refusal });
  if (outcome.value.conflicts.length + outcome.value.unknown.length > 0) {
    return contradicted(c, parts, found, { body, saved: outcome.value });
  }
  const kept = textAt(body, 'kept');
  if (kept !== '') await forgetKept(parts.db, kept);
  if (ask) return c.redirect(`${found.opened.at.section(found.section.key)}#${ask.list}`, 303);
  return c.redirect(addressOf(found, parseGoing(textAt(body, 'go'))), 303);
}

function addressOf({ opened: { at }, section }: Found, going: Going): string {
  switch (going.to) {
    case 'section':
      return at.section(going.key);
    case 'files':
      return at.files(going.key);
    case 'dossier':
      return at.dossier;
    case 'check':
      return at.check;
    case 'here':
      return `${at.section(section.key)}?checked`;
  }
}

async function refused(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  { body, refusal }: { body: Typed; refusal: SaveRefusal },
): Promise<Response> {
  if (refusal.reason === 'application-unknown') return c.notFound();
  const sentence = explainSaveRefusal(refusal, found.opened.locale);
  const over = await overOf(parts, found, body);
  return page(c, parts, found, { over, refusal: sentence, status: 409 });
}

/** What could be saved is; the rest comes back beside what the other wrote. */
async function contradicted(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  { body, saved }: { body: Typed; saved: Saved },
): Promise<Response> {
  const { opened, form, section } = found;
  const names = await nameWriters(parts.db, saved.conflicts);
  const conflicts = saved.conflicts.map((conflict) =>
    explainConflict(conflict, { opened, form, names }),
  );
  const { typed, versions } = await readAnswers(parts.db, opened.application.id);
  const yours = Object.assign({}, ...saved.conflicts.map((each) => each.yours));
  const seen = Object.fromEntries(
    section.fields.map(({ key }) => [
      seenName(key),
      [seenValue(key, versions.get(key) ?? 0, typed)],
    ]),
  );
  const over = { typed: overlay(section, typed, { ...typed, ...body, ...yours }), seen };
  const lost = saved.unknown.map((key) => wordsOfTyped(null, typedOf(key, body))).join(' ; ');
  const words = sectionMessages[opened.locale];
  const refusal = saved.unknown.length > 0 ? `${words.unknown(saved.unknown.length)} ${lost}` : '';
  return page(c, parts, found, { over, conflicts, refusal, status: 409 });
}

type Showing = {
  over: Over | null;
  isChecked?: boolean;
  isBack?: boolean;
  keptKey?: string | null;
  refusal?: string;
  conflicts?: readonly ShownConflict[];
  status?: 200 | 409;
};

async function page(
  c: Context<Env>,
  parts: AppParts,
  { opened, form, section }: Found,
  showing: Showing,
): Promise<Response> {
  const { application, now, reader } = opened;
  const { over, isChecked = false, status = 200 } = showing;
  const working = await readAnswers(parts.db, application.id);
  const book = await openTerritories();
  const leave = await readLeave(parts.db, application.id);
  const shown: SectionPage = {
    ...opened,
    ...sectionPage({ opened, form, section, working, book, over, isChecked }),
    section,
    files: await listAnswerFiles(parts.db, application),
    canWrite: writes(application) && isEditable(application, leave, now),
    conflicts: showing.conflicts ?? [],
    refusal: showing.refusal || null,
    isBack: showing.isBack ?? false,
    keptKey: showing.keptKey ?? null,
  };
  // What a browser keeps unsent belongs to one person: another who signs in there does not send it.
  const owner = createHash('sha256').update(reader.personId).digest('base64url').slice(0, 12);
  const hasScanner = parts.settings.clamdUrl !== null;
  const children = <SectionView {...{ shown, hasScanner, owner }} />;
  return c.html(renderAgentPage(c, { title: section.title, children }), status);
}
