import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { publicRoute } from '#web/access.ts';
import { clientNetwork } from '#web/client-address.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { renderPage } from '#web/page.tsx';
import type { NativeCall } from '../call.ts';
import { findPublicCall } from '../call-queries.ts';
import { confirmSubscription, endSubscription, subscribe } from './subscribe.ts';
import type { SubscriptionRefusal } from './subscription.ts';
import { subscriptionMessages } from './subscription-messages.ts';
import { findSubscription } from './subscription-queries.ts';
import { SubscribeView, SubscriptionView } from './subscription-views.tsx';

const address = '/calls/:slug/subscription';

/** Anyone may ask to be told about a call that is public; the link of a mail does the rest. */
export const mountSubscriptions: Mount = (app, parts) => {
  app.get(address, publicRoute, async (c) => {
    const call = await callOf(c, parts);
    return call ? c.html(subscribePage(c, call)) : c.notFound();
  });

  app.post(address, publicRoute, async (c) => {
    const call = await callOf(c, parts);
    if (!call) return c.notFound();
    const { email: given } = await c.req.parseBody();
    const email = typeof given === 'string' ? given.slice(0, 300) : '';
    const outcome = await subscribeTo(c, parts, call, email);
    if (outcome.ok) {
      return c.redirect(localise(`/calls/${call.slug}/subscription?sent=1`, c.var.locale), 303);
    }
    const { refusal } = outcome;
    const status = refusal.reason === 'too-many-attempts' ? 429 : 422;
    return c.html(subscribePage(c, call, { email, refusal }), status);
  });

  mountSubscriptionLinks(app, parts);
};

/** Behind a token that only a mail carries; nothing on these pages is kept by a browser. */
const mountSubscriptionLinks: Mount = (app, { db }) => {
  const context = () => ({ db, now: realNow() });

  app.get('/subscriptions/:token', publicRoute, async (c) => {
    const token = c.req.param('token');
    const subscription = await findSubscription(db, token);
    const asked = c.req.query('done');
    const done = asked === 'confirmed' || asked === 'ended' ? asked : null;
    const { locale } = c.var;
    c.header('cache-control', 'private, no-store');
    return c.html(
      renderPage({
        locale,
        settings: c.var.site.settings,
        title: subscriptionMessages[locale].activeTitle,
        path: c.var.here,
        robots: 'noindex',
        children: <SubscriptionView {...{ locale, token, subscription, done }} />,
      }),
      subscription || done === 'ended' ? 200 : 404,
    );
  });

  app.post('/subscriptions/:token/confirmation', publicRoute, async (c) => {
    const token = c.req.param('token');
    await confirmSubscription(context(), token);
    return c.redirect(localise(`/subscriptions/${token}?done=confirmed`, c.var.locale), 303);
  });

  app.post('/subscriptions/:token/end', publicRoute, async (c) => {
    const token = c.req.param('token');
    await endSubscription(context(), token);
    return c.redirect(localise(`/subscriptions/${token}?done=ended`, c.var.locale), 303);
  });

  // RFC 8058: no page, no cookie, no redirection; twice is as good as once.
  app.post('/subscriptions/:token/one-click', publicRoute, async (c) => {
    await endSubscription(context(), c.req.param('token'));
    return c.text('', 200);
  });
};

const callOf = async (c: Context<Env>, parts: AppParts): Promise<NativeCall | null> =>
  findPublicCall(parts.db, c.req.param('slug') ?? '', await domainNow(parts));

const isOver = ({ state }: NativeCall): boolean => state === 'announced' || state === 'archived';

async function subscribeTo(
  c: Context<Env>,
  { db, settings }: AppParts,
  call: NativeCall,
  email: string,
) {
  const { id, authorityId, settings: about } = call;
  if (isOver(call)) return { ok: false, refusal: { reason: 'call-over' } } as const;
  return subscribe(
    { db, now: realNow() },
    {
      call: { id, authorityId, name: about.name },
      email,
      locale: c.var.locale,
      network: clientNetwork(c),
      publicUrl: settings.publicUrl,
    },
  );
}

function subscribePage(
  c: Context<Env>,
  call: NativeCall,
  refused?: { email: string; refusal: SubscriptionRefusal },
): string {
  const { locale, here, site } = c.var;
  const view = {
    locale,
    call: { slug: call.slug, name: call.settings.name },
    isOver: isOver(call),
    typed: refused?.email ?? '',
    refusal: refused?.refusal ?? null,
    sent: c.req.query('sent') === '1' && !refused,
  };
  return renderPage({
    locale,
    settings: site.settings,
    title: `${subscriptionMessages[locale].title} : ${call.settings.name}`,
    path: here,
    robots: 'noindex',
    children: <SubscribeView {...view} />,
  });
}
