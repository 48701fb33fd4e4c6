import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { acceptInvitation } from './accept-invitation.ts';
import type { AcceptanceRefusal, OpenInvitation } from './invitation.ts';
import { invitationMessages } from './invitation-messages.ts';
import { findOpenInvitation } from './invitation-queries.ts';
import { InvitationOverView, InvitationView } from './invitation-views.tsx';
import { hashToken } from './secret-link.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, signInContext } from './session-routes.tsx';
import { startSession } from './start-session.ts';

/** The page an invitation opens; only its button spends it. */
export const mountInvitations: MountPeople = (app, parts) => {
  const { db } = parts;
  const find = (token: string) =>
    findOpenInvitation(db, { tokenHash: hashToken(token), now: realNow() });

  app.get('/invitation', publicRoute, async (c) => {
    const token = c.req.query('token') ?? '';
    const invitation = await find(token);
    return invitation ? c.html(page(c, { token, invitation })) : over(c);
  });

  app.post('/invitation', publicRoute, async (c) => {
    const form = await c.req.formData();
    const asked = {
      token: textOf(form, 'token'),
      name: textOf(form, 'name'),
      password: textOf(form, 'password'),
    };
    const context = signInContext(c, parts);
    const outcome = await acceptInvitation(context, asked);
    if (outcome.ok) {
      const next = localise(addresses.office, c.var.locale);
      return enter(c, await startSession(context, outcome.value.personId), next);
    }
    const invitation = await find(asked.token);
    if (!invitation) return over(c);
    const { token, name } = asked;
    return c.html(page(c, { token, invitation, name, refusal: outcome.refusal }), 422);
  });
};

type Page = {
  token: string;
  invitation: OpenInvitation;
  name?: string;
  refusal?: AcceptanceRefusal;
};

function page(c: Context<Env>, { refusal, ...shown }: Page): string {
  const { locale } = c.var;
  const errors = refusal ? errorsOf(refusal, locale) : {};
  const children = <InvitationView locale={locale} {...shown} errors={errors} />;
  return renderAgentPage(c, { title: invitationMessages[locale].title, children });
}

export function errorsOf(refusal: AcceptanceRefusal, locale: 'fr' | 'en') {
  const words = invitationMessages[locale];
  switch (refusal.reason) {
    case 'name-missing':
      return { name: words['name-missing'] };
    case 'password-too-short':
      return { password: words['password-too-short'](refusal.shortest) };
    case 'password-too-long':
      return { password: words['password-too-long'](refusal.longest) };
    case 'invitation-not-valid':
      return {};
  }
}

function over(c: Context<Env>) {
  const { locale } = c.var;
  const children = <InvitationOverView locale={locale} />;
  return c.html(renderAgentPage(c, { title: invitationMessages[locale].title, children }), 410);
}
