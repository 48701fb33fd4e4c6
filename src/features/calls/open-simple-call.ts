import { createProgramme } from '#features/programmes/create-programme.ts';
import { openEnvelope } from '#features/programmes/envelope/open-envelope.ts';
import { dayIn, type PlainDay } from '#kernel/day.ts';
import type { Cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { slug } from '#kernel/slug.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { ActRefusal, CallSettings } from './call.ts';
import { type DraftedCall, draftCall } from './draft-call.ts';
import type { Draw, WavePlan } from './wave/wave.ts';

type Context = { db: Db; now: Date; actorId: string | null };
export type NewEnvelope = { name: string };

export type SimpleCall = {
  /** The authorities its officer works for. */
  office: readonly string[];
  authorityId: string;
  programme: { id: string } | { name: string };
  envelope: (({ id: string } | NewEnvelope) & { amount: Cents }) | null;
  settings: CallSettings;
  plan: WavePlan;
  template: 'association' | 'commune' | 'school' | null;
};

export type SimpleCallRefusal =
  | ActRefusal
  | { reason: 'programme-name-taken' }
  | { reason: 'envelope-year-outside-programme' };

type Drafted = Outcome<DraftedCall, SimpleCallRefusal>;

/** One page, one draft: its programme and envelope opened with it when they are new. All or nothing. */
export const openSimpleCall = (context: Context, asked: SimpleCall) =>
  inTransaction<Context, Drafted>(context, async (transaction) => {
    if (!asked.office.includes(asked.authorityId)) return refuse({ reason: 'call-unknown' });
    const programme = await settleProgramme(transaction, asked);
    if (!programme.ok) return programme;
    const draws = await settleDraws(transaction, asked, programme.value);
    if (!draws.ok) return draws;
    return draftCall(transaction, {
      authorityId: asked.authorityId,
      settings: { ...asked.settings, programmeId: programme.value },
      waves: [{ plan: asked.plan, draws: draws.value }],
      template: asked.template,
      copiedFrom: null,
    });
  });

async function settleProgramme(
  context: Context,
  { authorityId, programme }: SimpleCall,
): Promise<Outcome<string, SimpleCallRefusal>> {
  if ('id' in programme) return accept(programme.id);
  const { name } = programme;
  const created = await createProgramme(context, {
    authorityId,
    slug: slug(name) || 'programme',
    name,
  });
  return created.ok ? accept(created.value.id) : refuse({ reason: 'programme-name-taken' });
}

async function settleDraws(
  context: Context,
  { authorityId, envelope, plan, settings }: SimpleCall,
  programmeId: string,
): Promise<Outcome<Draw[], SimpleCallRefusal>> {
  if (envelope === null) return accept([]);
  const { amount } = envelope;
  if ('id' in envelope) return accept([{ envelopeId: envelope.id, ceiling: amount }]);
  const year = Number(dayIn('Europe/Paris', plan.opensAt ?? context.now).slice(0, 4));
  const opened = await openEnvelope(context, {
    authorityId,
    programmeId,
    parentId: null,
    year,
    channel: 'call',
    name: envelope.name,
    territory: null,
    sourceReference: `Ouverte avec l’appel « ${settings.name} »`,
    budgetProgramme: '',
    costCentre: '',
    activityCodes: [],
    closesOn: `${year}-12-31` as PlainDay,
    delegation: null,
    amount: { commitment: amount, payment: amount },
  });
  return opened.ok
    ? accept([{ envelopeId: opened.value.id, ceiling: amount }])
    : refuse({ reason: 'envelope-year-outside-programme' });
}
