import { formatDay, type PlainDay } from '#kernel/day.ts';
import { Notice } from '#web/components/notice.tsx';
import type { Locale } from '#web/locale.ts';
import { closingOf, daysBetween, isUsedUp } from './envelope.ts';
import { envelopeMessages } from './envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';

type NoticeParts = {
  locale: Locale;
  today: PlainDay;
  envelopes: readonly EnvelopeWithTotals[];
};

const mostWarned = 5;

/** Weeks before the closing of an envelope that still has something: what would be lost, and when. */
export function ClosingNotice({ locale, today, envelopes }: NoticeParts) {
  const words = envelopeMessages[locale];
  const warned = envelopes.filter(
    (each) => closingOf(each, today) !== 'far' && !isUsedUp(each.totals),
  );
  if (warned.length === 0) return null;
  return (
    <Notice kind="warning" title={words.closingTitle}>
      <ul>
        {warned.slice(0, mostWarned).map(({ id, name, closesOn }) => (
          <li key={id}>
            {today > closesOn
              ? words.closingPast(name, formatDay(closesOn, locale))
              : words.closingNear(name, formatDay(closesOn, locale), daysBetween(today, closesOn))}
          </li>
        ))}
        {warned.length > mostWarned && <li>{words.closingMore(warned.length - mostWarned)}</li>}
      </ul>
    </Notice>
  );
}
