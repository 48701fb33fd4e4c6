import type { SealedPublication } from '#features/publication/snapshot.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { SigningKey } from '#platform/signing.ts';
import { currentAwards } from './correct-reading.ts';
import { answerTo, correctionsOf, openQuestions, type SheetRefusal } from './intake-sheet.ts';
import { findSheet, getSheetContent } from './intake-sheet-queries.ts';
import { holdSheet, markPublished } from './intake-sheet-store.ts';
import { type PastCallDetails, type PublishRefusal, publishReading } from './publish-reading.ts';
import type { SheetContext } from './settle-sheet.ts';

export type PublishingContext = SheetContext & { signingKey: SigningKey };
export type PublishedSheet = Outcome<
  SealedPublication,
  SheetRefusal | PublishRefusal | { reason: 'not-found' }
>;

/** Publishes a settled sheet as a past call; refused while a question is open. */
export async function publishSheet(
  context: PublishingContext,
  id: string,
  details: PastCallDetails,
): Promise<PublishedSheet> {
  return inTransaction<PublishingContext, PublishedSheet>(context, async (context) => {
    const { db, now, actorId, authorityIds } = context;
    await holdSheet(db, authorityIds, id);
    const sheet = await findSheet(db, authorityIds, id);
    if (!sheet || sheet.authorityId !== details.authority.id)
      return refuse({ reason: 'not-found' });
    if (sheet.publishedAs !== null) {
      return refuse({ reason: 'already-published', slug: sheet.publishedAs });
    }
    const open = openQuestions(sheet);
    if (open.length > 0) return refuse({ reason: 'questions-open', count: open.length });

    const published = await publishReading(context, details, {
      reading: sheet.reading,
      content: await getSheetContent(db, id),
      awards: currentAwards(sheet),
      corrections: correctionsOf(sheet),
      answers: sheet.reading.questions.map((_, question) => answerTo(sheet, question)),
    });
    if (!published.ok) return published;
    const { callId, publication } = published.value;
    await markPublished(db, id, callId, now);
    await record(db, {
      authorityId: sheet.authorityId,
      subject: { kind: 'sheet', id },
      name: 'sheet-published',
      actorId,
      happenedAt: now,
      facts: { call_id: callId },
    });
    return accept(publication);
  });
}
