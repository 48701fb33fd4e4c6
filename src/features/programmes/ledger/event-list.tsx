import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { ledgerMessages } from './ledger-messages.ts';
import type { EnvelopeEvent } from './ledger-queries.ts';

type EventListParts = { locale: Locale; events: readonly EnvelopeEvent[] };

export function EventList({ locale, events }: EventListParts) {
  const words = ledgerMessages[locale];
  const named: Record<string, string> = words.events;
  return (
    <ul>
      {events.map(({ position, name, actor, happenedAt }) => (
        <li key={String(position)}>
          {[
            named[name] ?? name,
            formatInstant(happenedAt, locale),
            actor === null ? words.bySystem : words.by(actor),
          ].join(', ')}
        </li>
      ))}
    </ul>
  );
}
