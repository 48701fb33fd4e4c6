import { type Db, inTransaction } from '../database.ts';
import { record } from '../events.ts';
import { readDeliveryReport } from './read-delivery-report.ts';
import { recordBounce } from './record-bounce.ts';

type ReportHandedIn = {
  db: Db;
  now: Date;
  /** Null: from the terminal. */
  actorId: string | null;
  authorityIds?: readonly string[];
};

/** Reads a delivery report that someone hands in; false when it changed nothing. */
export const takeInReport = (handedIn: ReportHandedIn, text: string): Promise<boolean> =>
  inTransaction(handedIn, async ({ db, now, actorId, authorityIds }) => {
    const bounce = readDeliveryReport(text);
    const heard = authorityIds === undefined ? { now } : { now, authorityIds };
    const mail = bounce && (await recordBounce(db, bounce, heard));
    if (!bounce || !mail) return false;
    const authorityId = mail.authorityId ?? authorityIds?.[0];
    if (authorityId === undefined) return true;
    await record(db, {
      authorityId,
      subject: { kind: 'mail', id: mail.mailId },
      name: 'mail-reported-back',
      actorId,
      happenedAt: now,
      facts: { forGood: bounce.isForGood },
    });
    return true;
  });
