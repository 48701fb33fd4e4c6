import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { localise } from '#web/locale.ts';
import { parseNext } from '#web/next-address.ts';
import { addresses } from '#web/site-map.ts';
import { askSignInLink } from './ask-sign-in-link.ts';
import { parseEmail } from './person.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, signInContext } from './session-routes.tsx';
import { signInMessages } from './sign-in-messages.ts';
import { refuseEntry, signInPage } from './sign-in-page-routes.tsx';
import { ConfirmLinkView, LinkSentView } from './sign-in-views.tsx';
import { useSignInLink } from './use-sign-in-link.ts';

/** A link by mail: asked for, opened, then spent by the button of the page it opens. */
export const mountSignInLinks: MountPeople = (app, parts) => {
  app.post('/sign-in/links', publicRoute, async (c) => {
    const { locale } = c.var;
    const words = signInMessages[locale];
    const form = await c.req.formData();
    const next = parseNext(textOf(form, 'next') || undefined, localise(addresses.office, locale));
    const typed = textOf(form, 'email');
    const email = parseEmail(typed);
    if (email === null) {
      const errors = { linkEmail: words.emailWrong };
      return c.html(signInPage(c, { next, email: typed, errors }), 422);
    }
    const { publicUrl } = parts.settings;
    const context = { ...signInContext(c, parts), publicUrl, locale };
    const outcome = await askSignInLink(context, { email, next });
    if (!outcome.ok) return refuseEntry(c, outcome.refusal, { next, email });
    const children = <LinkSentView locale={locale} email={email} />;
    return c.html(renderAgentPage(c, { title: words.sentTitle, children }));
  });

  app.get('/sign-in/link', publicRoute, (c) => {
    const { locale } = c.var;
    const next = parseNext(c.req.query('next'), localise(addresses.office, locale));
    const token = c.req.query('token') ?? '';
    const children = <ConfirmLinkView locale={locale} token={token} next={next} />;
    return c.html(renderAgentPage(c, { title: signInMessages[locale].linkTitle, children }));
  });

  app.post('/sign-in/link', publicRoute, async (c) => {
    const form = await c.req.formData();
    const token = textOf(form, 'token');
    const next = parseNext(
      textOf(form, 'next') || undefined,
      localise(addresses.office, c.var.locale),
    );
    const outcome = await useSignInLink(signInContext(c, parts), token);
    if (outcome.ok) return enter(c, outcome.value, next);
    return refuseEntry(c, outcome.refusal, { next });
  });
};
