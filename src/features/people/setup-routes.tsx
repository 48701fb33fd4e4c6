import type { Context } from 'hono';
import { publicRoute } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { isFromThisMachine } from '#web/client-address.ts';
import type { Env } from '#web/env.ts';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { listAuthorities } from './authority-queries.ts';
import {
  type FirstAdministrator,
  type OpeningRefusal,
  openInstallation,
} from './open-installation.ts';
import { shortestPassword } from './person.ts';
import { hasAdministrator } from './person-queries.ts';
import { textOf } from './session-form.ts';
import { enter, type MountPeople, type PeopleParts, signInContext } from './session-routes.tsx';
import { setupMessages } from './setup-messages.ts';
import { type SetupError, SetupView } from './setup-views.tsx';
import { startSession } from './start-session.ts';

/** The first administrator. Once there is one, this page does not exist. */
export const mountSetup: MountPeople = (app, parts) => {
  const { db, signingKey } = parts;

  app.get('/setup', publicRoute, async (c) =>
    (await hasAdministrator(db)) ? c.notFound() : c.html(await page(c, parts)),
  );

  app.post('/setup', publicRoute, async (c) => {
    if (await hasAdministrator(db)) return c.notFound();
    const asked = readSetup(await c.req.formData());
    const context = signInContext(c, parts);
    const proof = { signingKey, holdsTheMachine: holdsTheMachine(c, parts) };
    const outcome = await openInstallation({ ...context, ...proof }, asked);
    if (outcome.ok) {
      const signed = await startSession(context, outcome.value.personId);
      return enter(c, signed, localise('/admin/people', c.var.locale));
    }
    const { refusal } = outcome;
    if (refusal.reason === 'already-open') return c.notFound();
    const error = { reason: refusal.reason, sentence: explain(refusal, c) };
    const status = refusal.reason === 'too-many-attempts' ? 429 : 422;
    return c.html(await page(c, parts, { typed: asked, error }), status);
  });
};

const readSetup = (form: FormData): FirstAdministrator => ({
  code: textOf(form, 'code'),
  service: textOf(form, 'service'),
  shortName: textOf(form, 'shortName'),
  name: textOf(form, 'name'),
  email: textOf(form, 'email'),
  password: textOf(form, 'password'),
});

/** The demonstration opens without copying anything, for whoever sits at its machine. */
const holdsTheMachine = (c: Context<Env>, { settings }: PeopleParts): boolean =>
  settings.demo && isFromThisMachine(c);

function explain(refusal: OpeningRefusal, c: Context<Env>): string {
  const words = setupMessages[c.var.locale];
  if (refusal.reason === 'too-many-attempts') {
    return words['too-many-attempts'](formatInstant(refusal.until, c.var.locale));
  }
  if (refusal.reason === 'password-too-short') return words['password-too-short'](shortestPassword);
  return words[refusal.reason];
}

async function page(
  c: Context<Env>,
  parts: PeopleParts,
  shown: { typed?: FirstAdministrator; error?: SetupError } = {},
): Promise<string> {
  const { locale } = c.var;
  const services = (await listAuthorities(parts.db)).map(({ name }) => name);
  const asksCode = !holdsTheMachine(c, parts);
  const children = <SetupView {...{ locale, services, asksCode }} {...shown} />;
  return renderAgentPage(c, { title: setupMessages[locale].title, children });
}
