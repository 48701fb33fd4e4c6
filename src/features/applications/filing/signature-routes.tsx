import type { Context } from 'hono';
import { signedIn } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import type { TypedSignature } from './check-page.ts';
import { answerCheck } from './check-routes.tsx';
import { askSignature, signApplication } from './sign-application.ts';
import { signContext, signed, signRefused } from './signature-answer-routes.tsx';
import { readTypedSignature, signingOf } from './signature-form.ts';
import { signatureAddress } from './signature-mail.ts';

/** Who signs, asked or given on the page where a dossier is checked. */
export const mountSignature: Mount = (app, parts) => {
  app.post('/applications/:id/signature', signedIn, async (c) => {
    const body = await c.req.parseBody();
    const typed = readTypedSignature((name) => body[name]);
    if (typed.way === 'link') return ask(c, parts, typed);
    if (typed.way !== 'here') {
      const said = { said: 'not-signed', why: 'choose-way' } as const;
      return answerCheck(c, parts, { typed, said, status: 422 });
    }
    const seen = typeof body['seen'] === 'string' ? body['seen'] : '';
    const signing = { id: c.req.param('id'), ...signingOf(typed), seen };
    const outcome = await signApplication(await signContext(c, parts), signing);
    return outcome.ok ? signed(c, 'signed') : signRefused(c, parts, typed, outcome.refusal);
  });
};

async function ask(c: Context<Env>, parts: AppParts, typed: TypedSignature): Promise<Response> {
  const { locale } = c.var;
  const { publicUrl } = parts.settings;
  const id = c.req.param('id') ?? '';
  const asked = { id, ...signingOf(typed), mail: typed.mail, locale, publicUrl };
  const outcome = await askSignature(await signContext(c, parts), asked);
  if (!outcome.ok) return signRefused(c, parts, typed, outcome.refusal);
  if (typed.mail !== '') return signed(c, 'mailed');
  const url = publicUrl + signatureAddress(outcome.value.token, locale);
  return answerCheck(c, parts, { said: { said: 'link', url } });
}
