import type { Context } from 'hono';
import { z } from 'zod';
import { publicRoute, readerOf, signedIn } from '#web/access.ts';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { parseNext } from '#web/next-address.ts';
import { addresses } from '#web/site-map.ts';
import { backToAccount } from './account-routes.tsx';
import { deletePasskey } from './passkey-store.ts';
import { parseId } from './session-form.ts';
import { type MountPeople, sendCookies, signInContext } from './session-routes.tsx';
import { addPasskey, askForNewPasskey, askForPasskey, signInWithPasskey } from './use-passkey.ts';

const sent = z.object({
  response: z.looseObject({ id: z.string() }),
  next: z.string().optional(),
});

/** What the script of the page asks and sends; a form removes. */
export const mountPasskeys: MountPeople = (app, parts) => {
  app.post('/sign-in/passkey/options', publicRoute, async (c) => {
    const { options, cookies } = await askForPasskey(signInContext(c, parts));
    sendCookies(c, cookies);
    return c.json(options);
  });

  app.post('/sign-in/passkey', publicRoute, async (c) => {
    const body = await read(c);
    if (!body) return c.json({}, 422);
    const outcome = await signInWithPasskey(signInContext(c, parts), body.response);
    if (!outcome.ok) return c.json({}, 422);
    sendCookies(c, outcome.value.cookies);
    return c.json({ next: parseNext(body.next) });
  });

  app.post('/account/passkeys/options', signedIn, async (c) => {
    const { options, cookies } = await askForNewPasskey(signInContext(c, parts));
    sendCookies(c, cookies);
    return c.json(options);
  });

  app.post('/account/passkeys', signedIn, async (c) => {
    const body = await read(c);
    const outcome = body && (await addPasskey(signInContext(c, parts), body.response));
    if (!outcome?.ok) return c.json({}, 422);
    return c.json({ next: `${localise(addresses.account, c.var.locale)}?done=saved` });
  });

  app.post('/account/passkeys/:id/removal', signedIn, async (c) => {
    const id = parseId(c.req.param('id'));
    if (id === null) return c.notFound();
    await deletePasskey(parts.db, { personId: readerOf(c).personId, id });
    return backToAccount(c, 'passkeyRemoved');
  });
};

async function read(c: Context<Env>) {
  const body: unknown = await c.req.json().catch(() => null);
  return sent.safeParse(body).data ?? null;
}
