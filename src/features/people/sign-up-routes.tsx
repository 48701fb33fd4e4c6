import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { parseNext } from '#web/next-address.ts';
import { askSignUp } from './ask-sign-up.ts';
import { invitationMessages } from './invitation-messages.ts';
import { openAccount, type SignUpRefusal } from './open-account.ts';
import { parseEmail } from './person.ts';
import { hashToken } from './secret-link.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, signInContext } from './session-routes.tsx';
import { signInMessages } from './sign-in-messages.ts';
import { signUpMessages } from './sign-up-messages.ts';
import { findOpenSignUp } from './sign-up-queries.ts';
import {
  type ConfirmParts,
  ConfirmSignUpView,
  SignUpOverView,
  SignUpSentView,
  SignUpView,
} from './sign-up-views.tsx';
import { startSession } from './start-session.ts';

/** Where an applicant goes who was going nowhere else. */
const home = '/organisations';

/** An account for whoever wants to file: an address, a link, a name. */
export const mountSignUp: MountPeople = (app, parts) => {
  app.get('/sign-up', publicRoute, (c) => {
    const next = nextOf(c, c.req.query('next'));
    if (c.var.reader) return c.redirect(next, 303);
    return c.html(askPage(c, { next }));
  });

  app.post('/sign-up', publicRoute, async (c) => {
    const { locale } = c.var;
    const form = await c.req.formData();
    const next = nextOf(c, textOf(form, 'next') || undefined);
    const typed = textOf(form, 'email');
    const email = parseEmail(typed);
    if (email === null) {
      const error = signUpMessages[locale].emailWrong;
      return c.html(askPage(c, { next, email: typed, error }), 422);
    }
    const { publicUrl } = parts.settings;
    const context = { ...signInContext(c, parts), publicUrl, locale };
    const outcome = await askSignUp(context, { email, next });
    if (!outcome.ok) {
      const until = formatInstant(outcome.refusal.until, locale);
      const refusal = signInMessages[locale]['too-many-attempts'](until);
      return c.html(askPage(c, { next, email, refusal }), 429);
    }
    const children = <SignUpSentView locale={locale} next={next} email={email} />;
    return c.html(renderAgentPage(c, { title: signUpMessages[locale].sentTitle, children }));
  });

  mountConfirmation(app, parts);
};

const mountConfirmation: MountPeople = (app, parts) => {
  const find = (token: string) =>
    findOpenSignUp(parts.db, { tokenHash: hashToken(token), now: realNow() });

  app.get('/sign-up/confirmation', publicRoute, async (c) => {
    const token = c.req.query('token') ?? '';
    const signUp = await find(token);
    return signUp ? c.html(confirmPage(c, { token, signUp })) : over(c);
  });

  app.post('/sign-up/confirmation', publicRoute, async (c) => {
    const form = await c.req.formData();
    const [token, name, password] = ['token', 'name', 'password'].map((key) => textOf(form, key));
    const asked = { token: token ?? '', name: name ?? '', password: password ?? '' };
    const context = signInContext(c, parts);
    const outcome = await openAccount(context, asked);
    if (outcome.ok) {
      const { personId, next } = outcome.value;
      return enter(c, await startSession(context, personId), next);
    }
    const signUp = await find(asked.token);
    if (!signUp) return over(c);
    const errors = errorsOf(outcome.refusal, c.var.locale);
    return c.html(confirmPage(c, { token: asked.token, signUp, name: asked.name, errors }), 422);
  });
};

const nextOf = (c: Context<Env>, text: string | undefined): string =>
  parseNext(text, localise(home, c.var.locale));

function errorsOf(refusal: SignUpRefusal, locale: 'fr' | 'en') {
  const words = invitationMessages[locale];
  switch (refusal.reason) {
    case 'name-missing':
      return { name: signUpMessages[locale].nameMissing };
    case 'password-too-short':
      return { password: words['password-too-short'](refusal.shortest) };
    case 'password-too-long':
      return { password: words['password-too-long'](refusal.longest) };
    case 'sign-up-not-valid':
      return {};
  }
}

type AskPage = { next: string; email?: string; error?: string; refusal?: string };

function askPage(c: Context<Env>, page: AskPage): string {
  const { locale } = c.var;
  const children = <SignUpView locale={locale} {...page} />;
  return renderAgentPage(c, { title: signUpMessages[locale].title, children });
}

function confirmPage(c: Context<Env>, page: Omit<ConfirmParts, 'locale'>): string {
  const { locale } = c.var;
  const children = <ConfirmSignUpView locale={locale} {...page} />;
  return renderAgentPage(c, { title: signUpMessages[locale].confirmTitle, children });
}

function over(c: Context<Env>) {
  const { locale } = c.var;
  const children = <SignUpOverView locale={locale} />;
  return c.html(renderAgentPage(c, { title: signUpMessages[locale].confirmTitle, children }), 410);
}
