import type { Context } from 'hono';
import { dayIn, parsePlainDay } from '#kernel/day.ts';
import { realNow } from '#platform/clock.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import { localise } from '#web/locale.ts';
import {
  discardForm,
  keepForm,
  type TakenForm,
  takeForm,
  type UploadLimits,
} from '#web/upload-form.ts';
import { beginUpload } from '#web/upload-start-routes.ts';
import type { MountOrganisations, OrganisationParts } from '../organisation-mount.ts';
import { findMyOrganisation, type MyOrganisation } from '../organisation-queries.ts';
import { documentKindsOf } from './document.ts';
import { documentMessages } from './document-messages.ts';
import { findMyDocument, listDocuments } from './document-queries.ts';
import { type DocumentsPage, DocumentsView } from './document-views.tsx';
import { addDocuments, removeDocument } from './keep-document.ts';

const address = '/organisations/:id{[0-9a-f-]{36}}/documents';
const limits: UploadLimits = {
  accepted: ['pdf', 'photo', 'document', 'spreadsheet'],
  maxBytes: 20_000_000,
  mostFiles: 10,
};

/** Documents kept once: added with or without JavaScript, read by members, taken away. */
export const mountDocuments: MountOrganisations = (app, parts) => {
  const files = openFiles(parts.settings);

  app.get(address, signedIn, async (c) => {
    const organisation = await findMine(c, parts);
    return organisation ? c.html(await page(c, parts, organisation)) : c.notFound();
  });

  app.post(`${address}/files`, signedIn, async (c) => {
    const organisation = await findMine(c, parts);
    if (!organisation || organisation.role === 'reader') return c.notFound();
    return add(c, parts, organisation, files);
  });

  app.get(`${address}/:document{[0-9a-f-]{36}}`, signedIn, async (c) => {
    const { id, document } = c.req.param();
    const asked = { organisationId: id ?? '', documentId: document ?? '' };
    const found = await findMyDocument(parts.db, readerOf(c), asked);
    return found ? serveFile(c, contextOf(c, parts, files), found.file) : c.notFound();
  });

  app.post(`${address}/:document{[0-9a-f-]{36}}/removal`, signedIn, async (c) => {
    const { id: organisationId = '', document: documentId = '' } = c.req.param();
    const reason = documentMessages[c.var.locale].removalReason;
    const context = contextOf(c, parts, files);
    const outcome = await removeDocument(context, { organisationId, documentId, reason });
    if (!outcome.ok) return c.notFound();
    const own = `/organisations/${organisationId}/documents?done=removed`;
    return c.redirect(localise(own, c.var.locale), 303);
  });

  app.post('/organisations/:id{[0-9a-f-]{36}}/uploads', signedIn, async (c) => {
    const organisation = await findMine(c, parts);
    if (!organisation || organisation.role === 'reader') return c.notFound();
    const { authorityId } = organisation;
    return beginUpload(c, { db: parts.db, files }, (asked) => asked === authorityId);
  });
};

const findMine = (c: Context<Env>, { db }: OrganisationParts) =>
  findMyOrganisation(db, readerOf(c), c.req.param('id') ?? '');

const contextOf = (c: Context<Env>, { db }: OrganisationParts, files: Files) => ({
  db,
  files,
  now: realNow(),
  actorId: readerOf(c).personId,
});

async function add(
  c: Context<Env>,
  parts: OrganisationParts,
  organisation: MyOrganisation,
  files: Files,
) {
  const words = documentMessages[c.var.locale];
  const context = contextOf(c, parts, files);
  const form = await takeForm(context, c.req.raw, limits);
  if (!form) return c.html(await page(c, parts, organisation, { fault: words.broken }), 400);
  const { kind, expiresOn, typed } = readForm(form, organisation, words.expiresWrong);
  const { refused } = form;
  if (!kind || form.prepared.length === 0 || typed.expiresFault) {
    await discardForm(form);
    const isEmpty = form.prepared.length + refused.length === 0;
    const fault = isEmpty ? words.nothing : undefined;
    return c.html(await page(c, parts, organisation, { fault, refused, typed }), 422);
  }
  const joinAs = words.kinds[kind];
  const asked = { organisationId: organisation.id, kind, expiresOn };
  const outcome = await addDocuments(context, asked, (context, place) =>
    keepForm(context, form, { place, joinAs }),
  );
  if (!outcome.ok) return c.notFound();
  if (refused.length > 0) return c.html(await page(c, parts, organisation, { refused }), 422);
  const own = `/organisations/${organisation.id}/documents?done=added`;
  return c.redirect(localise(own, c.var.locale), 303);
}

function readForm({ fields }: TakenForm, { kind: of }: MyOrganisation, wrong: string) {
  const chosen = fields.get('kind') ?? '';
  const expires = (fields.get('expires') ?? '').trim();
  const expiresOn = expires === '' ? null : parsePlainDay(expires);
  const expiresFault = expires !== '' && expiresOn === null ? wrong : undefined;
  const kind = documentKindsOf(of).find((each) => each === chosen) ?? null;
  return { kind, expiresOn, typed: { kind: chosen, expires, expiresFault } };
}

async function page(
  c: Context<Env>,
  { db, settings }: OrganisationParts,
  organisation: MyOrganisation,
  answer: Pick<DocumentsPage, 'fault' | 'refused' | 'typed'> = {},
): Promise<string> {
  const { locale } = c.var;
  const words = documentMessages[locale];
  const done = c.req.query('done');
  const children = (
    <DocumentsView
      {...{ locale, organisation, limits }}
      documents={await listDocuments(db, organisation)}
      today={dayIn('Europe/Paris', realNow())}
      hasScanner={settings.clamdUrl !== null}
      said={done === 'added' || done === 'removed' ? words[done] : null}
      {...answer}
    />
  );
  return renderAgentPage(c, { title: `${words.title} – ${organisation.name}`, children });
}
