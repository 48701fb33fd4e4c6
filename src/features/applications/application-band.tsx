import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { Application, FiledApplication } from './application.ts';
import { bandMessages } from './band-messages.ts';

/** Read from across the room: a draft and what was filed look and say nothing alike. */
export function ApplicationBand({ locale, application }: Parts) {
  const words = bandMessages[locale];
  if (application.state === 'draft') {
    return (
      <div class="application-band application-band--draft">
        <p class="application-band__state">{words.draft}</p>
        <p>{words.draftMeaning}</p>
      </div>
    );
  }
  return <FiledBand locale={locale} application={application} />;
}

type Parts = { locale: Locale; application: Application };

function FiledBand({ locale, application }: { locale: Locale; application: FiledApplication }) {
  const words = bandMessages[locale];
  const number = String(application.number);
  const isWithdrawn = application.state === 'withdrawn';
  const filed = words.filed(formatInstant(application.filedAt, locale), number);
  return (
    <div class={`application-band application-band--${isWithdrawn ? 'withdrawn' : 'filed'}`}>
      <p class="application-band__state">{isWithdrawn ? words.withdrawn(number) : filed}</p>
      <p>{isWithdrawn ? words.withdrawnMeaning : words.filedMeaning}</p>
      {application.amended && (
        <p>
          <strong>{words.amended}</strong>
        </p>
      )}
    </div>
  );
}
