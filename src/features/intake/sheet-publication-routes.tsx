import type { Context } from 'hono';
import { getAuthority } from '#features/people/authority-queries.ts';
import { slug } from '#kernel/slug.ts';
import { realNow } from '#platform/clock.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { explainSheet } from './explain-sheet.ts';
import type { IntakeSheet } from './intake-sheet.ts';
import { openProgramme } from './open-programme.ts';
import type { PastCallDetails } from './publish-reading.ts';
import { publishSheet } from './publish-sheet.ts';
import { findOfficersSheet } from './sheet-access.ts';
import { checkPublication, type TypedPublication, typedPublication } from './sheet-form.ts';
import { sheetPage } from './sheet-page.ts';
import { type PublicationFormPage, PublicationFormView } from './sheet-publication-views.tsx';

export const mountSheetPublication: Mount = (app, parts) => {
  const path = '/office/sheets/:id{[0-9a-f-]{36}}/publication';

  app.get(path, allow('officer'), async (c) => {
    const sheet = await findOfficersSheet(parts.db, readerOf(c), c.req.param('id'));
    if (!sheet) return c.notFound();
    return c.html(formHtml(c, sheet, { typed: proposed(sheet) }));
  });

  app.post(path, allow('officer'), async (c) => {
    const sheet = await findOfficersSheet(parts.db, readerOf(c), c.req.param('id'));
    if (!sheet) return c.notFound();
    const typed = typedPublication(await c.req.formData());
    const checked = checkPublication(typed);
    if (!checked.ok) return c.html(formHtml(c, sheet, { typed, errors: checked.errors }), 422);

    const context = contextOf(c, parts);
    const details = await detailsOf(context, sheet, typed, checked.year);
    const published = await publishSheet(context, sheet.id, details);
    if (published.ok) return c.redirect(localise(`/calls/${details.slug}`, c.var.locale), 303);
    if (published.refusal.reason === 'not-found') return c.notFound();
    const refusal = explainSheet(published.refusal, c.var.locale);
    return c.html(formHtml(c, sheet, { typed, refusal }), 422);
  });
};

const contextOf = (c: Context<Env>, { db, signingKey }: AppParts) => ({
  db,
  signingKey,
  now: realNow(),
  actorId: readerOf(c).personId,
  authorityIds: authoritiesWhere(readerOf(c), 'officer'),
});

function formHtml(c: Context<Env>, sheet: IntakeSheet, form: Omit<PublicationFormPage, 'page'>) {
  const page = sheetPage(sheet, c.var.locale);
  const children = <PublicationFormView page={page} {...form} />;
  return renderAgentPage(c, { title: page.words.publish, children });
}

/** What the sheet says of itself, for the officer to correct: nothing is typed twice. */
function proposed({ reading, fileName }: IntakeSheet): TypedPublication {
  const { call_name, title, published_on } = reading.document;
  return {
    name: call_name ?? title ?? '',
    programme: '',
    edition: published_on?.slice(0, 4) ?? '',
    region: '',
    source_title: title ?? fileName,
    source_url: '',
  };
}

async function detailsOf(
  context: ReturnType<typeof contextOf>,
  sheet: IntakeSheet,
  typed: TypedPublication,
  year: number,
): Promise<PastCallDetails> {
  const authority = await getAuthority(context.db, sheet.authorityId);
  return {
    authority,
    programme: await openProgramme(context, authority.id, typed.programme),
    slug: slug(`${typed.name} ${typed.edition}`),
    name: typed.name,
    edition: typed.edition,
    year,
    region: typed.region === '' ? null : typed.region,
    source: {
      title: typed.source_title,
      publisher: authority.name,
      published_on: sheet.reading.document.published_on,
      url: typed.source_url === '' ? null : typed.source_url,
    },
  };
}
