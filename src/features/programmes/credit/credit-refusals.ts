import { formatEuros, type Locale } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import { envelopeMessages } from '../envelope/envelope-messages.ts';
import type { FieldError } from '../typed-fields.ts';
import type { CreditRefusal } from './credit.ts';
import type { MovementUnread } from './credit-form.ts';
import { creditMessages } from './credit-messages.ts';

export function explainCredit(refusal: CreditRefusal | MovementUnread, locale: Locale): FieldError {
  const words = creditMessages[locale].refused;
  switch (refusal.reason) {
    case 'nothing-moved':
      return { field: 'commitment', error: words.nothing };
    case 'amount-negative':
    case 'amount-unread':
      return { field: refusal.part, error: words.amount };
    case 'envelope-exceeded': {
      const part = envelopeMessages[locale][refusal.part];
      const [left, asked] = [refusal.left, refusal.asked].map((each) => formatEuros(each, locale));
      return { field: refusal.part, error: words.exceeded(part, left ?? '', asked ?? '') };
    }
    case 'reason-missing':
      return { field: 'reason', error: words.reason };
    case 'act-missing':
      return { field: 'act', error: words.act };
    case 'target-missing':
      return { field: 'target', error: words.target };
    case 'direction-missing':
      return { field: 'direction', error: words.direction };
    case 'not-exchangeable':
      return { field: 'target', error: words.notExchangeable };
    default:
      return unreachable(refusal);
  }
}
