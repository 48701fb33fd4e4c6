import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { slug } from '#kernel/slug.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { beginForm } from './begin-form.ts';
import type { ActRefusal, CallSettings } from './call.ts';
import { ownsEnvelopes, ownsProgramme } from './call-place-queries.ts';
import { insertDraftCall, type NewCall } from './call-store.ts';
import type { TemplateKey } from './form/templates.ts';
import { startGrid } from './grid/start-grid.ts';
import { listServedLineIds } from './roadmap-queries.ts';
import { replaceServedLines } from './roadmap-store.ts';
import type { Draw, WavePlan } from './wave/wave.ts';
import { insertWave, replaceDraws } from './wave/wave-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };

export type CallDraft = {
  authorityId: string;
  settings: CallSettings;
  waves: readonly { plan: WavePlan; draws: readonly Draw[] }[];
  /** Of the form; null: an empty one, or that of the call it is copied from. */
  template: TemplateKey | null;
  copiedFrom: string | null;
};

export type DraftedCall = { id: string; slug: string };

/** Writes down a call nobody outside sees yet, with its waves; its form and grid are begun beside. */
export const draftCall = (context: Context, draft: CallDraft) =>
  inTransaction<Context, Outcome<DraftedCall, ActRefusal>>(context, async (transaction) => {
    const { db, now, actorId } = transaction;
    const { authorityId, settings, waves, template, copiedFrom } = draft;
    const envelopeIds = waves.flatMap(({ draws }) => draws.map(({ envelopeId }) => envelopeId));
    if (!(await ownsProgramme(db, authorityId, settings.programmeId))) {
      return refuse({ reason: 'programme-unknown' });
    }
    if (!(await ownsEnvelopes(db, authorityId, envelopeIds))) {
      return refuse({ reason: 'envelope-unknown' });
    }
    const call = await insertAtFreeAddress(
      db,
      { id: randomUUID(), authorityId, settings, copiedFrom },
      now,
    );
    await insertParts(db, call.id, draft);
    await beginForm(transaction, { authorityId, callId: call.id, template, copiedFrom });
    await startGrid({ db, now }, { callId: call.id, copiedFrom });
    await record(db, {
      authorityId,
      subject: { kind: 'call', id: call.id },
      name: copiedFrom === null ? 'call-drafted' : 'call-copied',
      actorId,
      happenedAt: now,
      facts: copiedFrom === null ? {} : { copied_from: copiedFrom },
    });
    return accept(call);
  });

/** Its waves, and the roadmap lines of the call it is copied from. */
async function insertParts(
  db: Db,
  callId: string,
  { authorityId, waves, copiedFrom }: CallDraft,
): Promise<void> {
  for (const [index, { plan, draws }] of waves.entries()) {
    const wave = { id: randomUUID(), authorityId, callId, number: index + 1 };
    await insertWave(db, { ...wave, ...plan });
    await replaceDraws(db, wave, draws);
  }
  const lineIds = copiedFrom === null ? [] : await listServedLineIds(db, copiedFrom);
  await replaceServedLines(db, { authorityId, callId }, lineIds);
}

/** Two calls may bear one name: the second address has a number after it, and so on. */
async function insertAtFreeAddress(
  db: Db,
  call: Omit<NewCall, 'slug'>,
  now: Date,
): Promise<DraftedCall> {
  const { name, edition } = call.settings;
  const wanted = slug(`${name} ${name.includes(edition) ? '' : edition}`).slice(0, 80) || 'appel';
  for (let number = 1; ; number += 1) {
    const address = number === 1 ? wanted : `${wanted}-${number}`;
    if (await insertDraftCall(db, { ...call, slug: address }, now)) {
      return { id: call.id, slug: address };
    }
  }
}
