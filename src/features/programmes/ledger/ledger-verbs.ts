import { type Cents, cents } from '#kernel/money.ts';
import { type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import { type Entered, enterAmount, type LedgerContext } from './enter-amount.ts';
import { type AmountKind, type LedgerRefusal, type LedgerSubject, unusedOf } from './ledger.ts';
import { lockStanding } from './ledger-store.ts';

type Asked = {
  authorityId: string;
  /** Above zero, also for the reverses. */
  amount: Cents;
  /** The deed or the event it comes from: "Délibération du 27 novembre 2026". */
  source: string;
};
type Requested = Asked & { subject: LedgerSubject };
/** A ceiling held on an envelope for a wave, or for one subject funded outside any wave. */
type Reserved = Asked & { envelopeId: string; holder: LedgerSubject };
type Drawn = Reserved & { subject: LedgerSubject };
type Paid = Requested & { envelopeId: string };

/** What an application asks; a refiling enters the difference. */
export const request = (context: LedgerContext, asked: Requested) =>
  rise(context, 'requested', { ...asked, envelopeId: null, holder: null });
export const withdrawRequest = (context: LedgerContext, asked: Requested) =>
  takeBack(context, 'requested', { ...asked, envelopeId: null, holder: null });

export const reserve = (context: LedgerContext, asked: Reserved) =>
  rise(context, 'reserved', { ...asked, subject: asked.holder });
export const release = (context: LedgerContext, asked: Reserved) =>
  takeBack(context, 'reserved', { ...asked, subject: asked.holder });

export const propose = (context: LedgerContext, asked: Drawn) => rise(context, 'proposed', asked);
export const withdrawProposal = (context: LedgerContext, asked: Drawn) =>
  takeBack(context, 'proposed', asked);

export const award = (context: LedgerContext, asked: Drawn) => rise(context, 'awarded', asked);
export const withdrawAward = (context: LedgerContext, asked: Drawn) =>
  takeBack(context, 'awarded', asked);

export const commit = (context: LedgerContext, asked: Drawn) => rise(context, 'committed', asked);
export const decommit = (context: LedgerContext, asked: Drawn) =>
  takeBack(context, 'committed', asked);

/** On the payment credits of any year: what was committed in one is often paid in the next. */
export const pay = (context: LedgerContext, asked: Paid) =>
  rise(context, 'paid', { ...asked, holder: null });
export const recover = (context: LedgerContext, asked: Paid) =>
  takeBack(context, 'paid', { ...asked, holder: null });

/** What a wave leaves goes back to its envelope, for the next wave of the year, by this alone. */
export const releaseRest = (
  context: LedgerContext,
  asked: Omit<Reserved, 'amount'>,
): Promise<Outcome<{ released: Cents }, LedgerRefusal>> =>
  inTransaction<LedgerContext, Outcome<{ released: Cents }, LedgerRefusal>>(
    context,
    async (joined) => {
      const locked = await lockStanding(joined.db, { ...asked, subject: asked.holder });
      if (!locked) return refuse({ reason: 'envelope-unknown' });
      const released = unusedOf(locked.standing.hold);
      if (released === 0n) return { ok: true, value: { released } };
      const outcome = await release(joined, { ...asked, amount: released });
      return outcome.ok ? { ok: true, value: { released } } : outcome;
    },
  );

type Place = Drawn | (Omit<Drawn, 'envelopeId' | 'holder'> & NoReservation);
type NoReservation = { envelopeId: string | null; holder: null };

const rise = (context: LedgerContext, kind: AmountKind, asked: Place): Promise<Entered> =>
  asked.amount <= 0n
    ? Promise.resolve(refuse({ reason: 'amount-not-positive' }))
    : enterAmount(context, { ...asked, kind });

const takeBack = (context: LedgerContext, kind: AmountKind, asked: Place): Promise<Entered> =>
  asked.amount <= 0n
    ? Promise.resolve(refuse({ reason: 'amount-not-positive' }))
    : enterAmount(context, { ...asked, kind, amount: cents(-asked.amount) });
