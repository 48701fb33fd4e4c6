import { release, reserve } from '#features/programmes/ledger/ledger-verbs.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import type { ActRefusal, NativeCall } from '../call.ts';
import { listDrawnEnvelopes } from './wave-envelope-queries.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Held = Outcome<null, ActRefusal>;

/** Holds on its envelopes what each wave of a call may take; nobody else can take it then. */
export const holdCredits = (context: Context, call: NativeCall): Promise<Held> =>
  forEachDraw(context, call, reserve, `Publication de l’appel « ${call.settings.name} »`);

/** Holds what one more wave of a published call may take. */
export const holdCreditsOf = (
  context: Context,
  call: NativeCall,
  wave: { id: string; number: number },
): Promise<Held> =>
  forEachDraw(
    context,
    call,
    reserve,
    `Ajout de la vague ${wave.number} à l’appel « ${call.settings.name} »`,
    wave.id,
  );

/** Gives back what a call that was withdrawn held. */
export const freeCredits = (context: Context, call: NativeCall): Promise<Held> =>
  forEachDraw(context, call, release, `Retrait de l’appel « ${call.settings.name} »`);

async function forEachDraw(
  context: Context,
  { id, authorityId }: NativeCall,
  enter: typeof reserve,
  source: string,
  only: string | null = null,
): Promise<Held> {
  // In one order, so that two calls that share envelopes cannot wait for each other.
  const draws = (await listDrawnEnvelopes(context.db, id)).sort((a, b) =>
    a.envelopeId < b.envelopeId ? -1 : 1,
  );
  for (const { waveId, envelopeId, ceiling } of draws) {
    if (only !== null && waveId !== only) continue;
    const holder = { kind: 'wave', id: waveId };
    const held = await enter(context, { authorityId, envelopeId, holder, amount: ceiling, source });
    if (!held.ok) return refuse({ reason: 'credits-not-held', why: held.refusal });
  }
  return accept(null);
}
