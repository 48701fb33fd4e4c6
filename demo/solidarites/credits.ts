import type { Channel } from '#features/programmes/envelope/envelope.ts';
import { openEnvelope } from '#features/programmes/envelope/open-envelope.ts';
import { parsePlainDay } from '#kernel/day.ts';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { settled } from '../settled.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Place = { authorityId: string; programmeId: string; year: number };
type Credit = { name: string; channel: Channel; territory: string | null; amount: number };

const contractualised: readonly Credit[] = [
  ['31', 2_300_000],
  ['34', 2_100_000],
  ['66', 900_000],
  ['81', 640_000],
].map(([code, amount]) => ({
  name: `Convention de territoire ${code} (fictive)`,
  channel: 'contractualised',
  territory: String(code),
  amount: Number(amount),
}));

/** What is contractualised, what the call shares out, what is kept; and a part signed elsewhere. */
export async function openDemoCredits(context: Context, place: Place): Promise<string> {
  for (const credit of contractualised) await open(context, place, credit);
  await open(context, place, {
    name: 'Réserve régionale (fictive)',
    channel: 'other',
    territory: 'R76',
    amount: 260_000,
  });
  const shared = await open(context, place, {
    name: 'Appel à projets (fictif)',
    channel: 'call',
    territory: 'R76',
    amount: 1_900_000,
  });
  settled(
    await openEnvelope(context, {
      ...terms(place.year),
      ...place,
      name: 'Part signée dans le Gers (fictive)',
      channel: 'call',
      territory: '32',
      parentId: shared,
      delegation: {
        service: 'Service départemental du Gers (fictif)',
        reference: 'Arrêté de délégation n° 2026-12 (fictif)',
      },
      amount: { commitment: euros(100_000), payment: euros(60_000) },
    }),
  );
  return shared;
}

async function open(context: Context, place: Place, credit: Credit): Promise<string> {
  const { amount, ...given } = credit;
  const envelope = settled(
    await openEnvelope(context, {
      ...terms(place.year),
      ...place,
      ...given,
      parentId: null,
      delegation: null,
      // Paid over two years: less payment than commitment in the first.
      amount: { commitment: euros(amount), payment: euros((amount * 7) / 10) },
    }),
  );
  return envelope.id;
}

function terms(year: number) {
  const closesOn = parsePlainDay(`${year}-12-10`);
  if (closesOn === null) throw new Error(`Not a year: ${year}`);
  return {
    sourceReference: `Notification de crédits ${year} (fictive)`,
    budgetProgramme: '304',
    costCentre: 'DEMO-076',
    activityCodes: ['0304-DEMO'],
    closesOn,
  };
}
