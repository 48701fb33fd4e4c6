import type { NativeCall } from '#features/calls/call.ts';
import { findPublicCall } from '#features/calls/call-queries.ts';
import type { Wave } from '#features/calls/wave/wave.ts';
import {
  findMyOrganisation,
  type MyOrganisation,
} from '#features/organisations/organisation-queries.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories, type TerritoryBook } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { beginDraft } from '../begin-draft.ts';
import { admitsAt } from '../late-admission.ts';
import { findLateAdmissionOf } from '../late-admission-queries.ts';
import { carryEarlier } from './carry-earlier.ts';
import { mayApply, openWave, type StartRefusal } from './start-refusal.ts';

type Context = { db: Db; now: Date; reader: Reader };
type Start = {
  slug: string;
  organisationId: string;
  /** A dossier of the same organisation to begin from; null for an empty one. */
  earlierId: string | null;
};
/** `taken` counts the answers that came from the earlier dossier. */
export type Started = { id: string; taken: number };

export const startApplication = (context: Context, start: Start) =>
  inTransaction<Context, Outcome<Started, StartRefusal>>(context, async ({ db, now, reader }) => {
    const call = await findPublicCall(db, start.slug, now);
    if (!call) return refuse({ reason: 'call-unknown' });
    const organisation = await findMyOrganisation(db, reader, start.organisationId);
    const wave = await takingWave(db, call, { organisation, now });
    if (!wave.ok) return wave;
    const book = await openTerritories();
    const allowed = allowedIn(call, organisation, book);
    if (!allowed.ok) return allowed;

    const earlier = { call, organisation: allowed.value, earlierId: start.earlierId };
    const carried = await carryEarlier(db, reader, earlier);
    if (!carried) return refuse({ reason: 'earlier-unknown' });
    const { id } = await beginDraft(
      { db, now, actorId: reader.personId },
      {
        call,
        waveId: wave.value.id,
        organisation: allowed.value,
        channel: 'online',
        carried: carried.answers,
        ...(start.earlierId === null ? {} : { facts: { earlierId: start.earlierId } }),
        book,
      },
    );
    return accept({ id, taken: Object.keys(carried.answers).length });
  });

/** An open wave; or one that closed, for an organisation a decision still admits to it. */
async function takingWave(
  db: Db,
  call: NativeCall,
  { organisation, now }: { organisation: MyOrganisation | null; now: Date },
): Promise<Outcome<Wave, StartRefusal>> {
  const open = openWave(call, now);
  if (open.ok || !organisation) return open;
  for (const wave of call.waves) {
    const asked = { waveId: wave.id, organisationId: organisation.id };
    const admission = await findLateAdmissionOf(db, asked);
    if (admission && admitsAt(admission, now)) return accept(wave);
  }
  return open;
}

function allowedIn(
  call: NativeCall,
  organisation: MyOrganisation | null,
  book: TerritoryBook,
): Outcome<MyOrganisation, StartRefusal> {
  if (!organisation) return refuse({ reason: 'organisation-unknown' });
  if (organisation.role === 'reader') return refuse({ reason: 'only-reads' });
  const may = mayApply(call, organisation, book);
  return may.ok ? accept(organisation) : may;
}
