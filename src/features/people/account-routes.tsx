import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { accountMessages } from './account-messages.ts';
import { getAccount } from './account-queries.ts';
import { AccountView } from './account-views.tsx';
import { changePassword } from './change-password.ts';
import { shortestPassword } from './person.ts';
import { saveName } from './person-store.ts';
import { parseId, textOf } from './session-form.ts';
import { type MountPeople, type PeopleParts, sendCookies } from './session-routes.tsx';
import { deleteOtherSessions, deleteSession } from './session-store.ts';

const done = [
  'saved',
  'passwordChanged',
  'ended',
  'secondSet',
  'removed',
  'passkeyRemoved',
] as const;

/** One's own account: name, password, sessions. */
export const mountAccount: MountPeople = (app, parts) => {
  const { db, authentication } = parts;

  app.get(addresses.account, signedIn, async (c) => c.html(await accountPage(c, parts)));

  app.post('/account/name', signedIn, async (c) => {
    const name = textOf(await c.req.formData(), 'name').trim();
    if (!name) return refuseAccount(c, parts, accountMessages[c.var.locale]['name-missing']);
    await saveName(db, { personId: readerOf(c).personId, name, now: realNow() });
    return backToAccount(c, 'saved');
  });

  app.post('/account/password', signedIn, async (c) => {
    const words = accountMessages[c.var.locale];
    const form = await c.req.formData();
    const { personId } = readerOf(c);
    const { hasPassword } = await getAccount(db, personId, realNow());
    const context = { db, authentication, headers: c.req.raw.headers, now: realNow(), personId };
    const asked = { current: textOf(form, 'current'), next: textOf(form, 'next'), hasPassword };
    const outcome = await changePassword(context, asked);
    if (outcome.ok) {
      sendCookies(c, outcome.value);
      return backToAccount(c, 'passwordChanged');
    }
    const { reason } = outcome.refusal;
    const short = words['password-too-short'](shortestPassword);
    return refuseAccount(c, parts, reason === 'password-too-short' ? short : words[reason]);
  });

  app.post('/account/sessions/end', signedIn, async (c) => {
    const session = await authentication.api.getSession({ headers: c.req.raw.headers });
    const { personId } = readerOf(c);
    if (session) await deleteOtherSessions(db, { personId, token: session.session.token });
    return backToAccount(c, 'ended');
  });

  app.post('/account/sessions/:id/end', signedIn, async (c) => {
    const id = parseId(c.req.param('id'));
    if (id === null) return c.notFound();
    await deleteSession(db, { personId: readerOf(c).personId, id });
    return backToAccount(c, 'ended');
  });
};

export const backToAccount = (c: Context<Env>, said: (typeof done)[number]) =>
  c.redirect(`${localise(addresses.account, c.var.locale)}?done=${said}`, 303);

export const refuseAccount = async (c: Context<Env>, parts: PeopleParts, refusal: string) =>
  c.html(await accountPage(c, parts, refusal), 422);

async function accountPage(
  c: Context<Env>,
  { db, authentication, settings }: PeopleParts,
  refusal: string | null = null,
): Promise<string> {
  const { locale } = c.var;
  const words = accountMessages[locale];
  const account = await getAccount(db, readerOf(c).personId, realNow());
  const session = await authentication.api.getSession({ headers: c.req.raw.headers });
  const said = done.find((word) => word === c.req.query('done'));
  const isAdministrator = account.roles.some(({ role }) => role === 'administrator');
  const { requireSecondFactor } = settings.signIn;
  const children = (
    <AccountView
      locale={locale}
      account={account}
      sessionId={session?.session.id ?? ''}
      secondFactorNeeded={requireSecondFactor && isAdministrator && !account.secondFactor}
      said={said ? words[said] : null}
      refusal={refusal}
    />
  );
  return renderAgentPage(c, { title: words.title, children });
}
