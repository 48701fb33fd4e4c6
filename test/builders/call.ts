import { recordPastCall } from '#features/calls/record-past-call.ts';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import type { PublicationContent } from '#features/publication/issue-publication.ts';
import type { Outcome } from '#kernel/outcome.ts';
import type { Db } from '#platform/database.ts';
import { aSigningKey, aSnapshot } from './publication.ts';

export const noon = new Date('2026-11-24T11:00:00Z');

export const aContext = (db: Db) => ({ db, now: noon, actorId: null, signingKey: aSigningKey() });

/** For a verb that a test expects to accept. */
export function settled<T>(outcome: Outcome<T, unknown>): T {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`);
  return outcome.value;
}

/** An authority, a programme and a past call of that address. */
export async function aPastCall(db: Db, slug: string) {
  const context = aContext(db);
  const authority = settled(
    await createAuthority(context, { name: `Service de ${slug} (fictif)`, shortName: slug }),
  );
  const programme = settled(
    await createProgramme(context, {
      authorityId: authority.id,
      slug,
      name: 'Programme d’exemple',
    }),
  );
  const call = settled(
    await recordPastCall(context, {
      authorityId: authority.id,
      programmeId: programme.id,
      slug,
      name: 'Appel d’exemple',
      edition: '2026',
    }),
  );
  return { authority, programme, call };
}

/** What is published of that call; the rest of its snapshot is made by the verb. */
export function aContent(
  slug: string,
  given: Partial<PublicationContent> = {},
): PublicationContent {
  const {
    authority,
    programme,
    call,
    provenance,
    order,
    awards,
    constants,
    findings,
    corrections,
    questions,
  } = aSnapshot();
  return {
    authority,
    programme,
    provenance,
    order,
    awards,
    constants,
    findings,
    corrections,
    questions,
    call: { ...call, slug },
    ...given,
  };
}
