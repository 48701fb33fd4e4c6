import type { NativeCall } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { carryOver } from '#features/calls/form/carry-over.ts';
import { findField } from '#features/calls/form/form.ts';
import { findPublishedForm, getRevision } from '#features/calls/form/form-revision-queries.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import type { Db } from '#platform/database.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers } from '../answer-queries.ts';
import { findEarlierApplication } from './draft-queries.ts';

type Asked = { call: NativeCall; organisation: Organisation; earlierId: string | null };

/**
 * What an earlier dossier of the same organisation answered, fitted to the form of this call. What
 * is signed or attached there is not taken: it was for that dossier. Null: no such dossier.
 */
export async function carryEarlier(
  db: Db,
  reader: Reader,
  { call, organisation, earlierId }: Asked,
): Promise<{ answers: Answers } | null> {
  if (earlierId === null) return { answers: {} };
  const earlier = await findEarlierApplication(db, reader, {
    id: earlierId,
    organisationId: organisation.id,
    authorityId: call.authorityId,
  });
  const published = await findPublishedForm(db, call.id);
  if (!earlier || !published) return null;
  const { callId, formRevision } = earlier;
  const before = await getRevision(db, { callId, number: formRevision });
  const { answers } = await readAnswers(db, earlierId);
  const carried = carryOver(before.form, published.form, answers);
  const taken = Object.entries(carried.answers).filter(([key]) => {
    const kind = findField(published.form, key)?.kind;
    return kind !== 'file' && kind !== 'statement';
  });
  return { answers: Object.fromEntries(taken) };
}
