import { dayIn } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { realNow } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { Reader } from '#web/reader.ts';
import { readApplication } from '../application-queries.ts';
import type { ApplicationRow } from '../application-rows.ts';
import { admitLate, getDossier, lockToFile } from './dossier-queries.ts';
import { fileVersion } from './file-version.ts';
import type { Dossier, FilingRefusal, Receipt } from './filing.ts';
import { filingFaults } from './filing-faults.ts';
import { supersededForm } from './filing-form.ts';
import { getMailOf, getReceipt } from './filing-queries.ts';
import { insertAttempt } from './filing-store.ts';
import { outOfTime } from './filing-time.ts';
import { receiptMail } from './receipt-mail.ts';
import { attemptOf, type Press } from './refusal-facts.ts';

export type FilingContext = {
  db: Db;
  reader: Reader;
  /** The clock of calls. It is read once, under the lock: whoever comes next comes later. */
  clock: (db: Db) => Promise<Date>;
  locale: Locale;
  publicUrl: string;
};

/** `again`: it was filed already and nothing has changed since; the receipt is the same. */
export type Filed = { receipt: Receipt; again: boolean };
type Filing = Outcome<Filed, FilingRefusal>;

/**
 * "Déposer": number, instant, hash, version, ledger, event and the mail of the receipt, or nothing at
 * all. The press is recorded whatever becomes of it.
 */
export async function fileApplication(context: FilingContext, id: string): Promise<Filing> {
  const pressed: { at: Press | null } = { at: null };
  const outcome = await inTransaction<FilingContext, Filing>(context, async (joined) => {
    const row = await lockToFile(joined.db, joined.reader, id);
    if (!row) return refuse({ reason: 'application-unknown' });
    const now = await joined.clock(joined.db);
    pressed.at = { row, now, personId: joined.reader.personId };
    const filing = await decide(joined, row, now);
    if (filing.ok) await insertAttempt(joined.db, attemptOf(pressed.at, filing, realNow()));
    return filing;
  });
  // After the rollback: a press that was refused is remembered too.
  if (pressed.at && !outcome.ok) {
    await insertAttempt(context.db, attemptOf(pressed.at, outcome, realNow()));
  }
  return outcome;
}

async function decide(context: FilingContext, row: ApplicationRow, now: Date): Promise<Filing> {
  const { db, reader } = context;
  const stands = row.state !== 'draft' && row.state !== 'withdrawn';
  const application = readApplication(row);
  if (application.state !== 'draft' && stands && !row.amended) {
    return accept({ receipt: await getReceipt(db, application), again: true });
  }
  if (stands && row.state !== 'submitted') {
    return refuse({ reason: 'in-hands-of-the-service', state: row.state });
  }
  const dossier = await getDossier(db, row);
  const late = await timelyOrAdmitted(db, dossier, now);
  if (late) return refuse(late);
  const superseded = supersededForm(dossier);
  if (superseded) return refuse(superseded);
  const book = await openTerritories();
  const faults = filingFaults(dossier, { book, today: dayIn('Europe/Paris', now) });
  if (faults.length > 0) return refuse({ reason: 'incomplete', faults });
  const receipt = await fileVersion({ db, now, actorId: reader.personId }, dossier, {
    cause: row.number === null ? 'filing' : 'refiling',
    receivedOn: null,
    book,
  });
  await mailReceipt(context, dossier, receipt);
  return accept({ receipt, again: false });
}

async function timelyOrAdmitted(db: Db, dossier: Dossier, now: Date) {
  const untimely = outOfTime(dossier, now);
  return untimely && outOfTime(await admitLate(db, dossier), now);
}

async function mailReceipt(
  { db, reader, locale, publicUrl }: FilingContext,
  dossier: Dossier,
  receipt: Receipt,
): Promise<void> {
  await queueMail(db, {
    authorityId: dossier.application.authorityId,
    to: await getMailOf(db, reader.personId),
    ...receiptMail({ dossier, receipt, locale, publicUrl }),
  });
}
