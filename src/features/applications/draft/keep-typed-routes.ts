import { typedFrom } from '#features/calls/form-page/typed.ts';
import { limitAttempts } from '#features/people/limit-attempts.ts';
import { realNow } from '#platform/clock.ts';
import { signedInOrKeeping } from '#web/access.ts';
import { clientNetwork } from '#web/client-address.ts';
import type { AppParts } from '#web/env.ts';
import { keepTyping } from './kept-typing.ts';

/**
 * For a form one may have spent an hour on: sent without a session, what was typed waits for the
 * sign-in and is there again after it, by whatever way one signs in.
 */
export const keepingTyped = ({ db }: AppParts) =>
  signedInOrKeeping(async (c) => {
    const id = c.req.param('id') ?? '';
    const network = clientNetwork(c);
    const attempts =
      network === null ? [] : [{ kind: 'typing-from-network', of: network } as const];
    const tooMany = await limitAttempts(db, attempts, realNow());
    // A script keeps what was typed on its own side.
    if (tooMany || c.req.header('sec-fetch-dest') === 'empty') return c.req.path;
    const key = await keepTyping(db, id, typedFrom(await c.req.formData()));
    return `${c.req.path}?kept=${key}`;
  });
