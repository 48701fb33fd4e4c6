import { sql } from 'kysely';
import { expect } from 'vitest';
import { award, request, reserve } from '#features/programmes/ledger/ledger-verbs.ts';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './builders/call.ts';
import { anEnvelope, aProgramme } from './builders/envelope.ts';
import type { Violation } from './violations.ts';

const wave = { kind: 'wave', id: '00000000-0000-4000-8000-000000000011' };
const application = { kind: 'application', id: '00000000-0000-4000-8000-000000000012' };

/** An envelope on which a wave holds 50 000 € and an application was awarded 10 000 €. */
async function aDrawnEnvelope(db: Db) {
  const { programme } = await aProgramme(db);
  const envelope = await anEnvelope(db, programme);
  const { authorityId, id: envelopeId } = envelope;
  const place = { authorityId, envelopeId, holder: wave, source: 'délibération fictive' };
  settled(await reserve(aContext(db), { ...place, amount: euros(50_000) }));
  const drawn = { ...place, subject: application, amount: euros(10_000) };
  settled(await request(aContext(db), drawn));
  settled(await award(aContext(db), drawn));
  return { programme, envelope, drawn };
}

/** What an account above the triggers can do: they sleep until the transaction ends. */
const withoutTriggers = (db: Db) => sql`set local session_replication_role = replica`.execute(db);

const someId = expect.stringMatching(/^[0-9a-f-]{36}$/);
const somebody = { authority: someId, subject_kind: 'application', subject_id: application.id };

export const creditViolations: Record<string, Violation> = {
  'envelope-totals-equal-their-entries': {
    plant: async (db) => {
      await aDrawnEnvelope(db);
      await withoutTriggers(db);
      await sql`update envelope_totals set payment_cents = payment_cents + 1`.execute(db);
    },
    offending: [{ envelope: someId, figure: 'payment', total: '10000001', computed: '10000000' }],
  },
  'reservations-equal-their-entries': {
    plant: async (db) => {
      await aDrawnEnvelope(db);
      await withoutTriggers(db);
      await sql`delete from hold_totals`.execute(db);
    },
    offending: [{ envelope: someId, holder_kind: 'wave', holder_id: wave.id }],
  },
  'subject-totals-equal-their-entries': {
    plant: async (db) => {
      await aDrawnEnvelope(db);
      await withoutTriggers(db);
      await sql`update subject_totals set requested_cents = null`.execute(db);
    },
    offending: [somebody],
  },
  'no-envelope-is-exceeded': {
    plant: async (db) => {
      const { drawn } = await aDrawnEnvelope(db);
      await sql`alter table envelope_totals
        drop constraint reserved_and_distributed_fit_in_the_envelope`.execute(db);
      await sql`insert into ledger_entries (authority_id, kind, envelope_id, subject_kind,
          subject_id, holder_kind, holder_id, amount_cents, source, happened_at)
        values (${drawn.authorityId}, 'reserved', ${drawn.envelopeId}, 'wave', ${wave.id},
          'wave', ${wave.id}, ${euros(50_001)}, 'nuit', now())`.execute(db);
    },
    offending: [{ envelope: someId }],
  },
  'parts-fit-in-their-whole': {
    plant: async (db) => {
      const { programme, envelope } = await aDrawnEnvelope(db);
      await anEnvelope(db, programme, { parentId: envelope.id, euros: 20_000 });
      await withoutTriggers(db);
      await sql`update envelopes set parent_id = null`.execute(db);
    },
    offending: [{ envelope: someId }],
  },
  'nobody-gets-more-than-the-step-before': {
    plant: async (db) => {
      const { drawn } = await aDrawnEnvelope(db);
      await sql`alter table subject_totals
        drop constraint nobody_is_awarded_more_than_requested`.execute(db);
      await sql`insert into ledger_entries (authority_id, kind, envelope_id, subject_kind,
          subject_id, holder_kind, holder_id, amount_cents, source, happened_at)
        values (${drawn.authorityId}, 'awarded', ${drawn.envelopeId}, 'application',
          ${application.id}, 'wave', ${wave.id}, 1, 'nuit', now())`.execute(db);
    },
    offending: [somebody],
  },
};
