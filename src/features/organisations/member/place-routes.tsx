import type { Context } from 'hono';
import { getPerson } from '#features/people/person-queries.ts';
import { hashToken } from '#features/people/secret-link.ts';
import { realNow } from '#platform/clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { organisationMessages } from '../organisation-messages.ts';
import type { MountOrganisations } from '../organisation-mount.ts';
import { AskedView } from '../profile/new-organisation-views.tsx';
import { acceptPlace } from './accept-place.ts';
import { askToJoin } from './join-organisation.ts';
import { memberMessages } from './member-messages.ts';
import { findOfferedPlace } from './member-queries.ts';
import { PlaceOverView, PlaceView } from './place-views.tsx';

/** The two ways in: an invitation that one accepts, a request that one makes. */
export const mountPlaces: MountOrganisations = (app, { db, settings }) => {
  app.get('/organisations/invitation', signedIn, async (c) => {
    const { locale } = c.var;
    const token = c.req.query('token') ?? '';
    const place = await findOfferedPlace(db, { tokenHash: hashToken(token), now: realNow() });
    if (!place) return over(c);
    const { email } = await getPerson(db, readerOf(c).personId);
    const children = <PlaceView locale={locale} token={token} place={place} email={email} />;
    return c.html(renderAgentPage(c, { title: memberMessages[locale].placeTitle, children }));
  });

  app.post('/organisations/invitation', signedIn, async (c) => {
    const form = await c.req.formData();
    const token = String(form.get('token') ?? '');
    const context = { db, now: realNow(), actorId: readerOf(c).personId };
    const outcome = await acceptPlace(context, token);
    if (!outcome.ok) return over(c);
    const own = `/organisations/${outcome.value.organisationId}?done=joined`;
    return c.redirect(localise(own, c.var.locale), 303);
  });

  app.post('/organisations/join-requests', signedIn, async (c) => {
    const { locale } = c.var;
    const siret = String((await c.req.formData()).get('siret') ?? '');
    const { publicUrl } = settings;
    const context = { db, now: realNow(), actorId: readerOf(c).personId, publicUrl, locale };
    await askToJoin(context, siret);
    const title = organisationMessages[locale].askedTitle;
    return c.html(renderAgentPage(c, { title, children: <AskedView locale={locale} /> }));
  });
};

function over(c: Context<Env>) {
  const { locale } = c.var;
  const children = <PlaceOverView locale={locale} />;
  return c.html(renderAgentPage(c, { title: memberMessages[locale].placeTitle, children }), 410);
}
