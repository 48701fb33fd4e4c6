import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { officeAfterAddresses } from './after-addresses.ts';
import { askCompletion, type OfficeContext, type TypedCompletion } from './ask-completion.ts';
import { listCompletions } from './completion-queries.ts';
import { findWaitingCorrection } from './correction-queries.ts';
import { acceptCorrection, type DecideRefusal, refuseCorrection } from './decide-correction.ts';
import { endCompletion } from './end-completion.ts';
import { officeCompletionMessages } from './office-completion-messages.ts';
import {
  type OfficeCompletionPage,
  OfficeCompletionView,
  type OfficeDone,
} from './office-completion-views.tsx';
import { findOfficeDossier, type OfficeDossier } from './office-dossier-queries.ts';
import { getStandingForm } from './standing-queries.ts';

const path = '/office/applications/:id/completion';
const dones: readonly OfficeDone[] = ['asked', 'ended', 'refusedDone', 'openedDone'];

/** An officer asks for what is missing, and answers who asks to correct. */
export const mountOfficeCompletion: Mount = (app, parts) => {
  app.get(path, allow('officer'), async (c) => {
    const found = await openOffice(c as Context<Env>, parts);
    const done = dones.find((each) => each === c.req.query('done')) ?? null;
    return found ? c.html(await page(c as Context<Env>, parts, found, { done })) : c.notFound();
  });

  app.post(path, allow('officer'), async (c) => {
    const found = await openOffice(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const typed = readTyped(await c.req.formData());
    const outcome = await askCompletion(found.context, { id: found.dossier.id, ...typed });
    if (outcome.ok) return backTo(c as Context<Env>, found, 'asked');
    const refused = { of: 'ask', refusal: outcome.refusal } as const;
    return c.html(await page(c as Context<Env>, parts, found, { typed, refused }), 422);
  });

  app.post(`${path}/end`, allow('officer'), async (c) => {
    const found = await openOffice(c as Context<Env>, parts);
    if (!found) return c.notFound();
    await endCompletion(found.context, found.dossier.id);
    return backTo(c as Context<Env>, found, 'ended');
  });

  app.post('/office/applications/:id/corrections/:request', allow('officer'), async (c) => {
    const found = await openOffice(c as Context<Env>, parts);
    return found ? decide(c as Context<Env>, parts, found) : c.notFound();
  });
};

export type OfficeFound = { context: OfficeContext; dossier: OfficeDossier };

/** Null for what the reader may not act on, and for what is not there. */
export async function openOffice(c: Context<Env>, parts: AppParts): Promise<OfficeFound | null> {
  const { db, settings } = parts;
  const now = await domainNow(parts);
  const reader = readerOf(c);
  const dossier = await findOfficeDossier(db, reader, { id: c.req.param('id') ?? '', now });
  return dossier && { context: { db, now, reader, publicUrl: settings.publicUrl }, dossier };
}

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
};

const readTyped = (form: FormData): TypedCompletion => ({
  reason: textOf(form, 'reason'),
  fields: form.getAll('fields').filter((each) => typeof each === 'string'),
  due: textOf(form, 'due'),
});

const backTo = (c: Context<Env>, { dossier }: OfficeFound, done: OfficeDone): Response =>
  c.redirect(`${officeAfterAddresses(dossier.id, c.var.locale).completion}?done=${done}`, 303);

async function decide(c: Context<Env>, parts: AppParts, found: OfficeFound): Promise<Response> {
  const form = await c.req.formData();
  const deciding = { id: found.dossier.id, correctionId: c.req.param('request') ?? '' };
  const typed = { reason: textOf(form, 'refusal'), fields: [], due: textOf(form, 'due') };
  const isAccepted = textOf(form, 'do') === 'accept';
  const outcome = isAccepted
    ? await acceptCorrection(found.context, { ...deciding, due: typed.due })
    : await refuseCorrection(found.context, { ...deciding, reason: typed.reason });
  if (outcome.ok) return backTo(c, found, isAccepted ? 'openedDone' : 'refusedDone');
  const refusal: DecideRefusal = outcome.refusal;
  if (refusal.reason === 'correction-unknown') return c.notFound();
  return c.html(
    await page(c, parts, found, { typed, refused: { of: 'correction', refusal } }),
    422,
  );
}

type Showing = Partial<Pick<OfficeCompletionPage, 'typed' | 'refused' | 'done'>>;

async function page(
  c: Context<Env>,
  { db }: AppParts,
  { dossier, context }: OfficeFound,
  { typed, refused, done }: Showing,
): Promise<string> {
  const { locale } = c.var;
  const shown: OfficeCompletionPage = {
    locale,
    now: context.now,
    dossier,
    form: await getStandingForm(db, dossier.id),
    completions: await listCompletions(db, dossier.id),
    correction: await findWaitingCorrection(db, dossier.id),
    typed: typed ?? { reason: '', fields: [], due: '' },
    refused: refused ?? null,
    done: done ?? null,
  };
  const title = officeCompletionMessages[locale].title;
  return renderAgentPage(c, { title, children: <OfficeCompletionView {...shown} /> });
}
