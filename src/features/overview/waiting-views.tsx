import { EmptyState } from '#web/components/empty-state.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { Waiting } from './waiting.ts';
import { waitingMessages } from './waiting-messages.ts';

type DeskPage = { locale: Locale; waiting: readonly Waiting[]; pages: readonly LinkTo[] };

/** Where an agent arrives: what to do, then where to go. */
export function DeskView({ locale, waiting, pages }: DeskPage) {
  const words = waitingMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.waitsTitle}</h2>
      <WaitingList locale={locale} waiting={waiting} />
      <h2>{words.pagesTitle}</h2>
      <PageLinks locale={locale} pages={pages} />
    </>
  );
}

export function WaitingList({ locale, waiting }: Omit<DeskPage, 'pages'>) {
  const words = waitingMessages[locale];
  if (waiting.length === 0) {
    return <EmptyState title={words.nothing}>{words.nothingLong}</EmptyState>;
  }
  return (
    <PageLinks
      locale={locale}
      pages={waiting.map(({ name, count, href }) => ({ href, label: words.lines[name](count) }))}
    />
  );
}

export const PageLinks = ({ locale, pages }: Omit<DeskPage, 'waiting'>) => (
  <ul>
    {pages.map(({ href, label }) => (
      <li key={label}>
        <a href={localise(href, locale)}>{label}</a>
      </li>
    ))}
  </ul>
);
