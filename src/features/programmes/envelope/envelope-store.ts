import type { Db } from '#platform/database.ts';
import type { Envelope, EnvelopeTerms } from './envelope.ts';

export async function insertEnvelope(db: Db, envelope: Envelope, now: Date): Promise<void> {
  await db
    .insertInto('envelopes')
    .values({
      id: envelope.id,
      authority_id: envelope.authorityId,
      programme_id: envelope.programmeId,
      parent_id: envelope.parentId,
      year: envelope.year,
      channel: envelope.channel,
      created_at: now,
      ...columnsOf(envelope),
    })
    .execute();
}

export async function saveTerms(db: Db, id: string, terms: EnvelopeTerms): Promise<void> {
  await db.updateTable('envelopes').set(columnsOf(terms)).where('id', '=', id).execute();
}

const columnsOf = (terms: EnvelopeTerms) => ({
  name: terms.name,
  territory: terms.territory,
  source_reference: terms.sourceReference,
  budget_programme: terms.budgetProgramme,
  cost_centre: terms.costCentre,
  activity_codes: [...terms.activityCodes],
  closes_on: terms.closesOn,
  delegated_service: terms.delegation?.service ?? null,
  delegation_reference: terms.delegation?.reference ?? null,
});
