import { PageTitle } from '#web/components/page-title.tsx';
import { formatDeadline } from '#web/hour.ts';
import { type Locale, localise } from '#web/locale.ts';
import { standingMessages } from './standing-messages.ts';

type WithdrawnPage = {
  locale: Locale;
  call: { name: string; authority: string; at: Date; reason: string };
};

/** The address was given to people: it says what became of the call, and nothing else of it. */
export function WithdrawnView({ locale, call }: WithdrawnPage) {
  const words = standingMessages[locale];
  return (
    <>
      <PageTitle over={words.withdrawn}>{call.name}</PageTitle>
      <p class="lead">{words.withdrawnLong(formatDeadline(call.at, locale), call.authority)}</p>
      <p>{words.because(call.reason)}</p>
      <p>{words.withdrawnNext}</p>
      <p>
        <a href={localise('/calls', locale)}>{words.openCalls}</a>
      </p>
    </>
  );
}
