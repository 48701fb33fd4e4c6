import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';
import type { TypedSignature } from './check-page.ts';
import { answerCheck } from './check-routes.tsx';
import { filingAddresses } from './filing-addresses.ts';
import type { SignRefusal } from './sign-application.ts';

export const signContext = async (c: Context<Env>, parts: AppParts) => ({
  db: parts.db,
  reader: readerOf(c),
  now: await domainNow(parts),
});

export const signed = (c: Context<Env>, what: 'signed' | 'mailed'): Response => {
  const { check } = filingAddresses(c.req.param('id') ?? '', c.var.locale);
  return c.redirect(`${check}?done=${what}#signature`, 303);
};

type NotSigned = 'changed-since-read' | 'no-file' | 'broken-file';

export const notSigned = (
  c: Context<Env>,
  parts: AppParts,
  why: NotSigned,
  typed?: TypedSignature,
) =>
  answerCheck(c, parts, {
    ...(typed ? { typed } : {}),
    said: { said: 'not-signed', why },
    status: 422,
  });

export function signRefused(
  c: Context<Env>,
  parts: AppParts,
  typed: TypedSignature,
  refusal: SignRefusal,
): Response | Promise<Response> {
  switch (refusal.reason) {
    case 'application-unknown':
      return c.notFound();
    case 'changed-since-read':
      return notSigned(c, parts, 'changed-since-read', typed);
    case 'in-hands-of-the-service':
      return answerCheck(c, parts, { said: { said: 'refused', refusal }, status: 409 });
    case 'form-wrong':
      return answerCheck(c, parts, {
        typed,
        said: { said: 'form-wrong', faults: refusal.faults },
        status: 422,
      });
  }
}
