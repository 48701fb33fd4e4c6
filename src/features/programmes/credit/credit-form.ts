import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { parseAmount } from '../envelope/envelope-form.ts';
import { typedIn } from '../typed-fields.ts';
import type { CreditPart, Movement } from './credit.ts';

const fields = ['direction', 'target', 'commitment', 'payment', 'reason', 'act'] as const;
export type TypedMovement = Record<(typeof fields)[number], string>;

/** Opened or cut from outside; to another envelope of the year; to another year. */
export const movementForms = ['grant', 'transfer', 'carry-over'] as const;
export type MovementForm = (typeof movementForms)[number];

export type MovementUnread =
  | { reason: 'amount-unread'; part: CreditPart }
  | { reason: 'target-missing' }
  | { reason: 'direction-missing' };

export const readTypedMovement = (body: Record<string, unknown>): TypedMovement =>
  typedIn(body, fields);
export const emptyMovement: TypedMovement = { ...typedIn({}, fields), direction: 'grant' };

type Parsed = Omit<Movement, 'kind'>;

/** `targets`: the envelopes the page offered; none other can be reached by a forged form. */
export function parseMovement(
  typed: TypedMovement,
  form: MovementForm,
  { own, targets }: { own: string; targets: readonly string[] },
): Outcome<Parsed, MovementUnread> {
  const ends = form === 'grant' ? outsideEnds(typed, own) : insideEnds(typed, own, targets);
  if (!ends.ok) return ends;
  const [commitment, payment] = [parseAmount(typed.commitment), parseAmount(typed.payment)];
  if (commitment === null) return refuse({ reason: 'amount-unread', part: 'commitment' });
  if (payment === null) return refuse({ reason: 'amount-unread', part: 'payment' });
  return accept({
    ...ends.value,
    amount: { commitment, payment },
    reason: typed.reason,
    actReference: typed.act || null,
  });
}

type Ends = Outcome<Pick<Movement, 'fromId' | 'toId'>, MovementUnread>;

function outsideEnds({ direction }: TypedMovement, own: string): Ends {
  if (direction === 'grant') return accept({ fromId: null, toId: own });
  if (direction === 'cut') return accept({ fromId: own, toId: null });
  return refuse({ reason: 'direction-missing' });
}

const insideEnds = ({ target }: TypedMovement, own: string, targets: readonly string[]): Ends =>
  targets.includes(target)
    ? accept({ fromId: own, toId: target })
    : refuse({ reason: 'target-missing' });
