import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import type { Envelope } from '#features/programmes/envelope/envelope.ts';
import { openEnvelope } from '#features/programmes/envelope/open-envelope.ts';
import type { PlainDay } from '#kernel/day.ts';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './call.ts';

let bodies = 0;

/** An authority with a programme over 2024–2028, each called with a number of its own. */
export async function aProgramme(db: Db, name = 'Programme d’exemple') {
  bodies += 1;
  const named = { name: `Service nº ${bodies} (fictif)`, shortName: `service-${bodies}` };
  const authority = settled(await createAuthority(aContext(db), named));
  const programme = settled(
    await createProgramme(aContext(db), {
      authorityId: authority.id,
      slug: `programme-${bodies}`,
      name,
      years: { first: 2024, last: 2028 },
    }),
  );
  return { authority, programme };
}

type Given = Partial<Omit<Envelope, 'id'>> & { euros?: number; paymentEuros?: number };

/** An envelope of 2026 for calls, of 100 000 € in both credits unless said. */
export async function anEnvelope(
  db: Db,
  { id: programmeId, authorityId }: { id: string; authorityId: string },
  { euros: commitment = 100_000, paymentEuros = commitment, ...given }: Given = {},
): Promise<Envelope> {
  const year = given.year ?? 2026;
  return settled(
    await openEnvelope(aContext(db), {
      authorityId,
      programmeId,
      parentId: null,
      year,
      channel: 'call',
      name: 'Appels à projets',
      territory: null,
      sourceReference: 'Notification fictive nº 1',
      budgetProgramme: '304',
      costCentre: '',
      activityCodes: [],
      closesOn: `${year}-12-31` as PlainDay,
      delegation: null,
      amount: { commitment: euros(commitment), payment: euros(paymentEuros) },
      ...given,
    }),
  );
}
