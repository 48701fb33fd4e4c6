import type { Context } from 'hono';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { parseNext } from '#web/next-address.ts';
import { addresses } from '#web/site-map.ts';
import { hasAdministrator } from './person-queries.ts';
import { enter, type MountPeople, sendCookies, signInContext } from './session-routes.tsx';
import { parseSignIn, type SignInForm } from './sign-in-form.ts';
import { signInMessages } from './sign-in-messages.ts';
import { refuseEntry, signInPage } from './sign-in-page-routes.tsx';
import { SignedOutView } from './sign-in-views.tsx';
import { signInWithPassword } from './sign-in-with-password.ts';

export const mountSignIn: MountPeople = (app, parts) => {
  app.get(addresses.signIn, publicRoute, async (c) => {
    const isEmpty = !(await hasAdministrator(parts.db));
    return c.html(signInPage(c, { next: parseNext(c.req.query('next')), isEmpty }));
  });

  app.post(addresses.signIn, publicRoute, async (c) => {
    const form = parseSignIn(await c.req.formData());
    const { next, email, password } = form;
    if (email === null) return askAgain(c, form);
    const outcome = await signInWithPassword(signInContext(c, parts), { email, password });
    if (outcome.ok) return enter(c, outcome.value, next);
    return refuseEntry(c, outcome.refusal, { next, email });
  });

  app.post('/sign-out', publicRoute, async (c) => {
    const { headers } = c.req.raw;
    const authentication = (await parts.reachProvider()) ?? parts.authentication;
    const answer = await authentication.api.signOut({ headers, returnHeaders: true });
    sendCookies(c, answer.headers.getSetCookie());
    const { locale, site } = c.var;
    const provider = site.settings.signIn.provider?.name;
    const { url } = answer.response;
    if (!provider || !url) return c.redirect(localise(addresses.home, locale), 303);
    // A form may not lead out of this site: its page offers the link that does.
    c.set('reader', null);
    const children = <SignedOutView locale={locale} provider={provider} url={url} />;
    const title = signInMessages[locale].signedOut;
    return c.html(renderAgentPage(c, { title, children }));
  });
};

function askAgain(c: Context<Env>, { next, typed, missing }: SignInForm) {
  const words = signInMessages[c.var.locale];
  const errors = {
    email: missing.email ? words.emailWrong : undefined,
    password: missing.password ? words.passwordMissing : undefined,
  };
  return c.html(signInPage(c, { next, email: typed, errors }), 422);
}
