import type { Context } from 'hono';
import type { NativeCall } from '#features/calls/call.ts';
import { currentWave } from '#features/calls/call.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { admitLate, type LateRefusal } from './admit-late.ts';
import { readTypedLate, type TypedLate, untilOf, untypedLate } from './late-form.ts';
import { lateMessages } from './late-messages.ts';
import { listLateAdmissions } from './late-queries.ts';
import { type LateField, LateView } from './late-views.tsx';
import { callAddress, callConducted } from './office-call-routes.ts';

const address = `${callAddress}/applications/late-admissions`;

/** Exceptions to the closing, each for one dossier and with its reason. */
export const mountLateAdmissions: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const call = await callConducted(c, parts);
    if (!call) return c.notFound();
    const typed = untypedLate(await usualWave(call, parts));
    return c.html(await page(c, parts, { call, typed, fault: null }));
  });

  app.post(address, allow('officer'), async (c) => {
    const call = await callConducted(c, parts);
    if (!call) return c.notFound();
    const typed = readTypedLate(await c.req.parseBody(), await usualWave(call, parts));
    const until = untilOf(typed);
    if (!until) return c.html(await page(c, parts, { call, typed, fault: 'until-unread' }), 422);
    const context = { db: parts.db, now: await domainNow(parts), reader: readerOf(c) };
    const { named, cause, reason } = typed;
    const outcome = await admitLate(context, {
      ...{ call, named, cause, reason, until },
      wave: Number(typed.wave),
    });
    if (!outcome.ok) {
      return c.html(await page(c, parts, { call, typed, fault: outcome.refusal.reason }), 422);
    }
    const back = `/office/calls/${call.id}/applications/late-admissions?done=yes`;
    return c.redirect(localise(back, c.var.locale), 303);
  });
};

const usualWave = async (call: NativeCall, parts: AppParts): Promise<number> =>
  currentWave(call, await domainNow(parts))?.number ?? 1;

type Fault = LateRefusal['reason'] | 'until-unread';
const fieldOf: Record<Fault, LateField> = {
  'named-unknown': 'named',
  'wave-unknown': 'wave',
  'wave-not-closed': 'named',
  'reason-missing': 'reason',
  'until-unread': 'until',
  'until-past': 'until',
};

type Shown = { call: NativeCall; typed: TypedLate; fault: Fault | null };

async function page(c: Context<Env>, parts: AppParts, { call, typed, fault }: Shown) {
  const { locale } = c.var;
  const words = lateMessages[locale];
  const view = {
    ...{ locale, call, typed },
    admissions: await listLateAdmissions(parts.db, readerOf(c), call.id),
    now: await domainNow(parts),
    fault: fault && { field: fieldOf[fault], sentence: words.faults[fault] },
    done: fault === null && c.req.query('done') === 'yes',
  };
  return renderAgentPage(c, { title: words.title, wide: true, children: <LateView {...view} /> });
}
