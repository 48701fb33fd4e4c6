import type { Locale } from '#kernel/money.ts';
import { creditMessages } from '../credit/credit-messages.ts';
import { explainCredit } from '../credit/credit-refusals.ts';
import type { FieldError } from '../typed-fields.ts';
import type { EnvelopeRefusal } from './envelope.ts';
import type { EnvelopeUnread } from './envelope-form.ts';
import { envelopeMessages } from './envelope-messages.ts';
import type { OpeningRefusal } from './open-envelope.ts';

type Refusal = EnvelopeRefusal | EnvelopeUnread | OpeningRefusal;

export function explainEnvelope(refusal: Refusal, locale: Locale): FieldError {
  const words = envelopeMessages[locale].refused;
  switch (refusal.reason) {
    case 'name-missing':
      return { field: 'name', error: words.name };
    case 'source-missing':
      return { field: 'source', error: words.source };
    case 'year-unread':
      return { field: 'year', error: words.year };
    case 'year-outside-programme':
      return { field: 'year', error: words.yearOutside(refusal.first, refusal.last) };
    case 'closes-outside-year':
      return { field: 'closesOn', error: words.closes(refusal.year) };
    case 'closing-day-unread':
      return { field: 'closesOn', error: words.closesUnread };
    case 'channel-unknown':
      return { field: 'channel', error: words.channel };
    case 'territory-unknown':
      return { field: 'territory', error: words.territory };
    case 'delegation-incomplete':
      return { field: refusal.missing, error: words[refusal.missing] };
    case 'delegation-of-a-whole':
      return { field: 'service', error: words.whole };
    case 'parent-unknown':
      return { field: 'name', error: words.parent };
    case 'amount-unread':
      return { field: refusal.part, error: creditMessages[locale].refused.amount };
    default:
      return explainCredit(refusal, locale);
  }
}
