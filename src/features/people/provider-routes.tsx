import { publicRoute } from '#web/access.ts';
import { parseNext } from '#web/next-address.ts';
import { addresses } from '#web/site-map.ts';
import { callbackPath } from './identity-provider.ts';
import { enter, type MountPeople, sendCookies, signInContext } from './session-routes.tsx';
import { refuseEntry } from './sign-in-page-routes.tsx';
import { leaveForProvider, returnFromProvider } from './sign-in-with-provider.ts';

/** Agents who sign in at their identity provider. A link and not a form: it leaves this site. */
export const mountProvider: MountPeople = (app, parts) => {
  app.get(`${callbackPath}/start`, publicRoute, async (c) => {
    if (parts.settings.signIn.provider === null) return c.notFound();
    const next = parseNext(c.req.query('next'));
    const authentication = await parts.reachProvider();
    if (!authentication) return refuseEntry(c, { reason: 'provider-away' }, { next });
    const context = { ...signInContext(c, parts), authentication };
    const { url, cookies } = await leaveForProvider(context, next);
    sendCookies(c, cookies);
    return c.redirect(url, 303);
  });

  app.get(callbackPath, publicRoute, async (c) => {
    if (parts.settings.signIn.provider === null) return c.notFound();
    const authentication = await parts.reachProvider();
    const next = addresses.office;
    if (!authentication) return refuseEntry(c, { reason: 'provider-away' }, { next });
    const context = { ...signInContext(c, parts), authentication };
    const outcome = await returnFromProvider(context, c.req.query());
    if (!outcome.ok) return refuseEntry(c, outcome.refusal, { next });
    return enter(c, outcome.value, parseNext(outcome.value.next));
  });
};
