import type { Context } from 'hono';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { formatInstant } from '#web/instants.ts';
import type { TooManyAttempts } from './attempt.ts';
import { signInMessages } from './sign-in-messages.ts';
import { type SignInPage, SignInView } from './sign-in-views.tsx';

type Page = Omit<SignInPage, 'locale' | 'provider'>;
export type EntryRefusal =
  | TooManyAttempts
  | { reason: 'wrong-credentials' | 'link-not-valid' | 'provider-refused' | 'provider-away' };

export function signInPage(c: Context<Env>, page: Page): string {
  const { locale } = c.var;
  const provider = c.var.site.settings.signIn.provider?.name ?? null;
  const children = <SignInView locale={locale} provider={provider} {...page} />;
  return renderAgentPage(c, { title: signInMessages[locale].title, children });
}

/** The sign-in page again, with the reason at its top. */
export function refuseEntry(
  c: Context<Env>,
  refusal: EntryRefusal,
  page: Omit<Page, 'refusal'>,
): Response | Promise<Response> {
  const words = signInMessages[c.var.locale];
  if (refusal.reason === 'too-many-attempts') {
    const until = formatInstant(refusal.until, c.var.locale);
    return c.html(signInPage(c, { ...page, refusal: words['too-many-attempts'](until) }), 429);
  }
  return c.html(signInPage(c, { ...page, refusal: words[refusal.reason] }), 422);
}
