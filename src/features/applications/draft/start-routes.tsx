import type { Context } from 'hono';
import { findPublicCall } from '#features/calls/call-queries.ts';
import { textOf } from '#features/calls/office/typed-body.ts';
import { listMyOrganisations } from '#features/organisations/organisation-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { applicationAddresses } from '../application-addresses.ts';
import { draftMessages } from './draft-messages.ts';
import { explainStart } from './explain-start.ts';
import { listEarlierApplications } from './my-applications-queries.ts';
import { startApplication } from './start-application.ts';
import { openWave } from './start-refusal.ts';
import { StartView, type TypedStart } from './start-views.tsx';

/** From the page of a call to a draft: which organisation, and from what. */
export const mountStart: Mount = (app, parts) => {
  app.get('/applications/new', signedIn, async (c) => {
    const slug = c.req.query('call') ?? '';
    if (slug === '') return c.redirect(localise('/calls', c.var.locale), 303);
    return startPage(c as Context<Env>, parts, { slug, typed: { organisation: '', earlier: '' } });
  });

  app.post('/applications', signedIn, async (c) => {
    const body = await c.req.parseBody();
    const slug = textOf(body, 'call');
    const typed = { organisation: textOf(body, 'organisation'), earlier: textOf(body, 'earlier') };
    const { locale } = c.var;
    const now = await domainNow(parts);
    const outcome = await startApplication(
      { db: parts.db, now, reader: readerOf(c) },
      {
        slug,
        organisationId: typed.organisation,
        earlierId: typed.earlier === '' ? null : typed.earlier,
      },
    );
    if (!outcome.ok) {
      const refusal = explainStart(outcome.refusal, locale);
      return startPage(c as Context<Env>, parts, { slug, typed, refusal });
    }
    const { id, taken } = outcome.value;
    return c.redirect(`${applicationAddresses(id, locale).dossier}?begun=${taken}`, 303);
  });
};

type Asked = { slug: string; typed: TypedStart; refusal?: string };

async function startPage(
  c: Context<Env>,
  parts: AppParts,
  { slug, typed, refusal }: Asked,
): Promise<Response> {
  const { locale } = c.var;
  const { db } = parts;
  const reader = readerOf(c);
  const now = await domainNow(parts);
  const call = await findPublicCall(db, slug, now);
  if (!call) return c.notFound();
  const wave = openWave(call, now);
  const shut = wave.ok ? null : explainStart(wave.refusal, locale);
  const organisations = await listMyOrganisations(db, reader);
  const earlier = await listEarlierApplications(db, reader, call.authorityId);
  const page = { locale, call, organisations, earlier, typed, refusal: refusal ?? shut };
  const title = draftMessages[locale].startFor(call.settings.name);
  return c.html(
    renderAgentPage(c, { title, children: <StartView {...page} /> }),
    refusal === undefined ? 200 : 422,
  );
}
