import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import type { Locale } from '#web/locale.ts';
import { discardForm, type TakenForm, takeForm, type UploadLimits } from '#web/upload-form.ts';
import { findAnnex, listAnnexes } from '../annex-queries.ts';
import type { NativeCall } from '../call.ts';
import { findOfficeCall } from '../call-queries.ts';
import { addAnnexes, removeAnnex } from '../change-annexes.ts';
import { changeCall } from '../change-call.ts';
import { findLastChange } from '../last-change-queries.ts';
import { callMessages } from './call-messages.ts';
import { explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import { regulationMessages } from './regulation-messages.ts';
import { type RegulationPage, RegulationView } from './regulation-views.tsx';
import { textOf } from './typed-body.ts';

const limits: UploadLimits = {
  accepted: ['pdf', 'document', 'spreadsheet'],
  maxBytes: 20_000_000,
  mostFiles: 10,
};
const longestText = 100_000;

export const mountRegulation: Mount = (app, parts) => {
  app.get(`${callAddress}/regulation`, allow('officer'), async (c) => {
    const call = await callOf(c as Context<Env>, parts);
    return call ? c.html(await page(c as Context<Env>, parts, { call })) : c.notFound();
  });

  app.post(`${callAddress}/regulation`, allow('officer'), async (c) => {
    const call = await callOf(c as Context<Env>, parts);
    if (!call) return c.notFound();
    const body = await c.req.parseBody();
    const regulation = textOf(body, 'regulation').replaceAll('\r\n', '\n');
    const show = async (refused: string) =>
      c.html(await page(c as Context<Env>, parts, { call, regulation, refused }), 422);
    if (regulation.length > longestText) return show(regulationMessages[c.var.locale].tooLong);
    const kept = call.settings.regulation;
    const isRead = [textOf(body, 'was'), textOf(body, 'replace')].includes(digestOf(kept));
    if (!isRead && kept !== regulation) {
      const last = await findLastChange(parts.db, call);
      const shown = { call, regulation, overtaken: { last, theirs: kept } };
      return c.html(await page(c as Context<Env>, parts, shown), 409);
    }
    const outcome = await changeCall(await actingOn(c, parts), {
      office: officeOf(c),
      callId: call.id,
      version: call.version,
      settings: { ...call.settings, regulation },
    });
    if (outcome.ok) return backTo(c, call.id, 'saved');
    return show(explainAct(outcome.refusal, c.var.locale));
  });

  mountAnnexes(app, parts);
};

const mountAnnexes: Mount = (app, parts) => {
  const files = openFiles(parts.settings);
  const contextOf = (c: Context<Env>) => ({
    db: parts.db,
    files,
    now: realNow(),
    actorId: readerOf(c).personId,
  });

  app.post(`${callAddress}/annexes/files`, allow('officer'), async (c) => {
    const call = await callOf(c as Context<Env>, parts);
    if (call?.state !== 'draft') return c.notFound();
    const words = regulationMessages[c.var.locale];
    const form = await takeForm(contextOf(c), c.req.raw, limits);
    const answer = (shown: Partial<RegulationPage>) =>
      page(c as Context<Env>, parts, { call, ...shown });
    if (!form) return c.html(await answer({ fault: words.broken }), 400);
    const faults = faultsOf(form, c.var.locale);
    if (faults) {
      await discardForm(form);
      return c.html(await answer(faults), 422);
    }
    const { prepared } = form;
    const asked = { office: officeOf(c), callId: call.id, prepared };
    const outcome = await addAnnexes(contextOf(c), asked);
    if (outcome.ok) return backTo(c, call.id, 'filed');
    await discardForm(form);
    const refused = explainAct(outcome.refusal, c.var.locale);
    return c.html(await answer({ refused, ...(await current(c as Context<Env>, parts)) }), 422);
  });

  app.get(`${callAddress}/annexes/:file{[0-9a-f-]{36}}`, allow('officer'), async (c) => {
    const call = await callOf(c as Context<Env>, parts);
    const file = call && (await findAnnex(parts.db, call, c.req.param('file')));
    return file ? serveFile(c, contextOf(c), file) : c.notFound();
  });

  app.post(`${callAddress}/annexes/:file{[0-9a-f-]{36}}/removal`, allow('officer'), async (c) => {
    const { id: callId, file: fileId } = c.req.param();
    const reason = regulationMessages.fr.removalReason;
    const asked = { office: officeOf(c), callId, fileId, reason };
    const outcome = await removeAnnex(contextOf(c), asked);
    return outcome.ok ? backTo(c, callId, 'unfiled') : c.notFound();
  });
};

/** Names a text that was read: who replaces it has seen it. */
const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const callOf = (c: Context<Env>, { db }: AppParts): Promise<NativeCall | null> =>
  findOfficeCall(db, officeOf(c), c.req.param('id') ?? '');

/** Why nothing of what was sent is kept; null when all of it can be. */
function faultsOf(
  { refused, prepared }: TakenForm,
  locale: Locale,
): Pick<RegulationPage, 'fault' | 'refusedFiles'> | null {
  if (refused.length > 0) return { fault: undefined, refusedFiles: refused };
  return prepared.length > 0
    ? null
    : { fault: regulationMessages[locale].nothing, refusedFiles: [] };
}

/** As it is by now, when an act found it otherwise. */
async function current(c: Context<Env>, parts: AppParts): Promise<{ call?: NativeCall }> {
  const call = await callOf(c, parts);
  return call ? { call } : {};
}

type Shown = Partial<RegulationPage> & { call: NativeCall };

async function page(c: Context<Env>, { db }: AppParts, shown: Shown): Promise<string> {
  const { locale } = c.var;
  const { call } = shown;
  const annexes = await listAnnexes(db, call);
  const children = (
    <RegulationView
      {...{ locale, limits, annexes }}
      regulation={call.settings.regulation}
      refused={null}
      fault={undefined}
      refusedFiles={[]}
      was={digestOf(call.settings.regulation)}
      overtaken={null}
      {...shown}
    />
  );
  const title = `${callMessages[locale].regulation} : ${call.settings.name}`;
  return renderAgentPage(c, { title, children });
}
