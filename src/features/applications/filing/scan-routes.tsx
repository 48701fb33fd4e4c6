import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { signedIn } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import {
  discardForm,
  type FormContext,
  keepForm,
  type TakenForm,
  takeForm,
} from '#web/upload-form.ts';
import type { SeenApplication } from '../application-queries.ts';
import { openApplication } from '../draft/open-application-routes.ts';
import { writes } from '../editable.ts';
import { signatureFileHolder } from './dossier-queries.ts';
import { scanLimits } from './scan-limits.ts';
import { signByScan } from './sign-application.ts';
import { notSigned, signContext, signed, signRefused } from './signature-answer-routes.tsx';
import { readTypedSignature, signingOf } from './signature-form.ts';

/** A page that was signed on paper, sent as a scan or a photo. */
export const mountScan: Mount = (app, parts) => {
  const files = openFiles(parts.settings);

  app.post('/applications/:id/signature/files', signedIn, async (c) => {
    const opened = await openApplication(c, parts);
    if (!opened || !writes(opened.application)) return c.notFound();
    const { application, reader } = opened;
    const context = { db: parts.db, files, now: realNow(), actorId: reader.personId };
    const form = await takeForm(context, c.req.raw, scanLimits);
    return form
      ? keepScan(c, parts, { context, application, form })
      : notSigned(c, parts, 'broken-file');
  });
};

type Taken = { context: FormContext; application: SeenApplication; form: TakenForm };

async function keepScan(
  c: Context<Env>,
  parts: AppParts,
  { context, application, form }: Taken,
): Promise<Response> {
  const typed = readTypedSignature((name) => form.fields.get(name));
  if (typed.name === '') {
    await discardForm(form);
    return signRefused(c, parts, typed, { reason: 'form-wrong', faults: ['name-missing'] });
  }
  const holder = { kind: signatureFileHolder, id: application.id };
  const place = { authorityId: application.authorityId, holder };
  const [kept] = await keepForm(context, form, { place, joinAs: null });
  if (!kept) return notSigned(c, parts, 'no-file', typed);
  const signing = { id: application.id, ...signingOf(typed), fileId: kept.id };
  const outcome = await signByScan(await signContext(c, parts), signing);
  return outcome.ok ? signed(c, 'signed') : signRefused(c, parts, typed, outcome.refusal);
}
