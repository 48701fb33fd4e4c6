import type { Context } from 'hono';
import { parseParisTime } from '#kernel/paris-time.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { eraseUnheldContent } from '#platform/files/sweep-files.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { ActRefusal, NativeCall } from '../call.ts';
import { listProgrammeChoices } from '../call-place-queries.ts';
import { findOfficeCall } from '../call-queries.ts';
import { archiveCall, deleteDraft } from '../end-call.ts';
import { examineCall } from '../examine-call.ts';
import { publishCall, withdrawCall } from '../publish-call.ts';
import { extendWave } from '../wave/extend-wave.ts';
import { actMessages } from './act-messages.ts';
import { type TypedAct, untypedAct } from './call-acts.tsx';
import { callMessages } from './call-messages.ts';
import { CallView } from './call-views.tsx';
import { DeletionView } from './deletion-views.tsx';
import { doneIn, explainAct } from './explain-act.ts';
import { actingOn, backTo, callAddress, officeOf } from './officer-routes.ts';
import { type Body, textOf } from './typed-body.ts';

/** The page of one call, and the acts that change where it stands. */
export const mountOfficeCall: Mount = (app, parts) => {
  app.get(callAddress, allow('officer'), async (c) => callPage(c, parts, { status: 200 }));

  app.post(`${callAddress}/publication`, allow('officer'), async (c) => {
    const body = await c.req.parseBody();
    const typed = typedAct(body);
    const from = typed.when === 'later' ? parseParisTime(typed.from) : null;
    const version = Number(textOf(body, 'version'));
    if (typed.when === 'later' && from === null) {
      return callPage(c, parts, { typed, refused: actMessages[c.var.locale].timeUnread });
    }
    const asked = { office: officeOf(c), callId: c.req.param('id'), version, from };
    const outcome = await publishCall(await actingOn(c, parts), asked);
    return outcome.ok
      ? backTo(c, asked.callId, 'published')
      : refused(c, parts, outcome.refusal, typed);
  });

  app.post(`${callAddress}/withdrawal`, allow('officer'), async (c) => {
    const typed = typedAct(await c.req.parseBody());
    const asked = { office: officeOf(c), callId: c.req.param('id'), reason: typed.reason };
    const outcome = await withdrawCall(await actingOn(c, parts), asked);
    return outcome.ok
      ? backTo(c, asked.callId, 'withdrawn')
      : refused(c, parts, outcome.refusal, typed);
  });

  app.post(`${callAddress}/waves/:number{[0-9]+}/extension`, allow('officer'), (c) =>
    extend(c as Context<Env>, parts),
  );

  mountEnds(app, parts);
};

const mountEnds: Mount = (app, parts) => {
  const files = openFiles(parts.settings);
  app.post(`${callAddress}/archive`, allow('officer'), async (c) => {
    const asked = { office: officeOf(c), callId: c.req.param('id') };
    const outcome = await archiveCall(await actingOn(c, parts), asked);
    return outcome.ok
      ? backTo(c, asked.callId, 'archived')
      : refused(c, parts, outcome.refusal, untypedAct);
  });

  app.get(`${callAddress}/deletion`, allow('officer'), async (c) => {
    const call = await callOf(c as Context<Env>, parts);
    if (call?.state !== 'draft') return c.notFound();
    const children = <DeletionView locale={c.var.locale} call={call} />;
    return c.html(renderAgentPage(c, { title: call.settings.name, children }));
  });

  app.post(`${callAddress}/deletion`, allow('officer'), async (c) => {
    const reason = callMessages.fr.deletedWith;
    const asked = { office: officeOf(c), callId: c.req.param('id'), reason };
    const outcome = await deleteDraft(await actingOn(c, parts), asked);
    if (!outcome.ok) return refused(c, parts, outcome.refusal, untypedAct);
    for (const sha256 of outcome.value.freed) {
      await eraseUnheldContent({ db: parts.db, files }, sha256);
    }
    return c.redirect(localise('/office/calls', c.var.locale), 303);
  });
};

const typedAct = (body: Body): TypedAct => ({
  when: textOf(body, 'when'),
  from: textOf(body, 'from'),
  closesAt: textOf(body, 'closesAt'),
  reason: textOf(body, 'reason').slice(0, 1000),
});

const callOf = (c: Context<Env>, { db }: AppParts): Promise<NativeCall | null> =>
  findOfficeCall(db, officeOf(c), c.req.param('id') ?? '');

async function extend(c: Context<Env>, parts: AppParts): Promise<Response> {
  const body = await c.req.parseBody();
  const typed = typedAct(body);
  const call = await callOf(c, parts);
  const wave = call?.waves.find(({ number }) => String(number) === c.req.param('number'));
  if (!call || !wave) return c.notFound();
  const closesAt = parseParisTime(typed.closesAt);
  if (closesAt === null) {
    return callPage(c, parts, { typed, refused: actMessages[c.var.locale].timeUnread });
  }
  const outcome = await extendWave(await actingOn(c, parts), {
    office: officeOf(c),
    callId: call.id,
    waveId: wave.id,
    before: readInstant(textOf(body, 'before')),
    closesAt,
    reason: typed.reason,
  });
  return outcome.ok ? backTo(c, call.id, 'extended') : refused(c, parts, outcome.refusal, typed);
}

/** What is no instant is none that was ever shown: the extension is refused as one decided beside. */
const readInstant = (text: string): Date => {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? new Date(0) : instant;
};

const refused = (c: Context<Env>, parts: AppParts, refusal: ActRefusal, typed: TypedAct) =>
  callPage(c, parts, { typed, refused: explainAct(refusal, c.var.locale) });

type Answer = { status?: 200 | 422; typed?: TypedAct; refused?: string };

async function callPage(c: Context<Env>, parts: AppParts, answer: Answer): Promise<Response> {
  const { locale } = c.var;
  const call = await callOf(c, parts);
  if (!call) return c.notFound();
  const { now } = await actingOn(c, parts);
  const [faults, programmes] = await Promise.all([
    call.state === 'draft' ? examineCall(parts.db, call, now) : [],
    listProgrammeChoices(parts.db, [call.authorityId]),
  ]);
  const programme = programmes.find(({ id }) => id === call.settings.programmeId)?.name ?? '';
  const { typed = untypedAct, refused: sentence = null, status = 422 } = answer;
  const done = sentence === null ? doneIn(c.req.query('done')) : null;
  const children = (
    <CallView {...{ locale, call, faults, programme, now, done, typed }} refused={sentence} />
  );
  return c.html(renderAgentPage(c, { title: call.settings.name, children }), status);
}
