import type { Outcome } from '#kernel/outcome.ts';
import type { ApplicationRow } from '../application-rows.ts';
import type { FilingRefusal, Receipt } from './filing.ts';
import type { Attempt } from './filing-store.ts';

/** One press of "Déposer", and the instant that decided. */
export type Press = { row: ApplicationRow; now: Date; personId: string };

type Filing = Outcome<{ receipt: Receipt; again: boolean }, FilingRefusal>;

/** How a press is remembered: identifiers and figures, to settle disputes. */
export const attemptOf = (
  { row, now, personId }: Press,
  filing: Filing,
  recordedAt: Date,
): Attempt => ({
  authorityId: row.authority_id,
  applicationId: row.id,
  personId,
  pressedAt: now,
  recordedAt,
  ...(filing.ok
    ? {
        outcome: filing.value.again ? 'already-filed' : 'filed',
        facts: {
          number: filing.value.receipt.number.toString(),
          version: filing.value.receipt.version,
        },
      }
    : { outcome: filing.refusal.reason, facts: factsOf(filing.refusal) }),
});

function factsOf(refusal: FilingRefusal): object {
  switch (refusal.reason) {
    case 'application-unknown':
      return {};
    case 'not-open-yet':
      return { opensAt: refusal.opensAt?.toISOString() ?? null };
    case 'call-closed':
      return { closedAt: refusal.closedAt?.toISOString() ?? null };
    case 'in-hands-of-the-service':
      return { state: refusal.state };
    case 'form-superseded':
      return { from: refusal.from, to: refusal.to };
    case 'incomplete':
      return { faults: refusal.faults.map(nameOf) };
  }
}

const nameOf = (each: Extract<FilingRefusal, { reason: 'incomplete' }>['faults'][number]) => {
  if (each.fault === 'answer') return `${each.issue.reason} ${each.issue.name}`;
  return 'field' in each ? `${each.fault} ${each.field}` : each.fault;
};
