import { sql } from 'kysely';
import { expect } from 'vitest';
import { publishCall } from '#features/calls/publish-call.ts';
import { extendWave } from '#features/calls/wave/extend-wave.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './builders/call.ts';
import { aDraftCall, aPlan } from './builders/draft-call.ts';
import type { Violation } from './violations.ts';

const someId = expect.stringMatching(/^[0-9a-f-]{36}$/);

async function aPublishedCall(db: Db) {
  const { id: callId, office, read } = await aDraftCall(db);
  const { version } = await read();
  settled(await publishCall(aContext(db), { office, callId, version, from: null }));
  return { callId, office, read };
}

/** What an account above the triggers can do: they sleep until the transaction ends. */
const withoutTriggers = (db: Db) => sql`set local session_replication_role = replica`.execute(db);

export const callViolations: Record<string, Violation> = {
  'a-published-call-opens-and-closes': {
    plant: async (db) => {
      await aPublishedCall(db);
      await withoutTriggers(db);
      await sql`update waves set closes_at = null`.execute(db);
    },
    offending: [{ call: someId }],
  },
  'a-closing-is-that-of-its-last-extension': {
    plant: async (db) => {
      const { callId, office, read } = await aPublishedCall(db);
      const [wave] = (await read()).waves;
      const before = aPlan.closesAt ?? new Date(0);
      const closesAt = new Date(before.getTime() + 86_400_000);
      const asked = { office, callId, waveId: wave?.id ?? '', before, closesAt };
      settled(await extendWave(aContext(db), { ...asked, reason: 'Une panne.' }));
      await withoutTriggers(db);
      await sql`update waves set closes_at = closes_at - interval '1 hour'`.execute(db);
    },
    offending: [{ wave: someId }],
  },
  'a-wave-holds-no-more-than-it-may-take': {
    plant: async (db) => {
      await aPublishedCall(db);
      await withoutTriggers(db);
      await sql`update wave_envelopes set ceiling_cents = ceiling_cents - 1`.execute(db);
    },
    offending: [{ wave: someId, envelope: someId }],
  },
};
