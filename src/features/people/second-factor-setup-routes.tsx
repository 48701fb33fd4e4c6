import { realNow } from '#platform/clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { accountMessages } from './account-messages.ts';
import { backToAccount, refuseAccount } from './account-routes.tsx';
import { limitAttempts } from './limit-attempts.ts';
import { SecondFactorSetupView } from './second-factor-views.tsx';
import { textOf } from './session-form.ts';
import { type MountPeople, sendCookies, signInContext } from './session-routes.tsx';
import { removeSecondFactor, startSecondFactor } from './start-second-factor.ts';
import { verifySecondFactor } from './verify-second-factor.ts';

/** Setting a second factor up, and removing it. */
export const mountSecondFactorSetup: MountPeople = (app, parts) => {
  app.post('/account/second-factor', signedIn, async (c) => {
    const { locale } = c.var;
    const words = accountMessages[locale];
    const password = textOf(await c.req.formData(), 'password');
    const context = signInContext(c, parts);
    const of = readerOf(c).personId;
    const limited = await limitAttempts(parts.db, [{ kind: 'code-of-account', of }], realNow());
    if (limited) return refuseAccount(c, parts, words['too-many-attempts']);
    const outcome = await startSecondFactor(context, password);
    if (!outcome.ok) return refuseAccount(c, parts, words['wrong-password']);
    const children = <SecondFactorSetupView locale={locale} factor={outcome.value} />;
    return c.html(renderAgentPage(c, { title: words.setupTitle, children }));
  });

  app.post('/account/second-factor/confirmation', signedIn, async (c) => {
    const { locale } = c.var;
    const words = accountMessages[locale];
    const code = textOf(await c.req.formData(), 'code');
    const outcome = await verifySecondFactor(signInContext(c, parts), code);
    if (outcome.ok) {
      sendCookies(c, outcome.value.cookies);
      return backToAccount(c, 'secondSet');
    }
    const refusal = words['wrong-code'];
    const children = <SecondFactorSetupView locale={locale} factor={null} refusal={refusal} />;
    return c.html(renderAgentPage(c, { title: words.setupTitle, children }), 422);
  });

  app.post('/account/second-factor/removal', signedIn, async (c) => {
    const words = accountMessages[c.var.locale];
    const password = textOf(await c.req.formData(), 'password');
    const outcome = await removeSecondFactor(signInContext(c, parts), password);
    if (!outcome.ok) return refuseAccount(c, parts, words['wrong-password']);
    sendCookies(c, outcome.value);
    return backToAccount(c, 'removed');
  });
};
