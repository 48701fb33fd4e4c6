import { agentMap } from '#web/agent-map.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { adminMessages } from './admin-messages.ts';
import { legalAdminMessages } from './legal-admin-messages.ts';
import type { LegalTextName } from './legal-text.ts';
import type { Waiting } from './waiting.ts';
import { PageLinks, WaitingList } from './waiting-views.tsx';

export type AdminPage = {
  locale: Locale;
  waiting: readonly Waiting[];
  missing: readonly LegalTextName[];
};

export function AdminView({ locale, waiting, missing }: AdminPage) {
  const words = adminMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.waitsTitle}</h2>
      <WaitingList locale={locale} waiting={waiting} />
      <h2>{words.missingTitle}</h2>
      <Missing locale={locale} missing={missing} />
      <p>
        <a href={localise('/admin/settings', locale)}>{words.settings}</a>
      </p>
      <h2>{words.pagesTitle}</h2>
      <PageLinks
        locale={locale}
        pages={agentMap
          .filter(({ under }) => under === '/admin')
          .map(({ path, label }) => ({ href: path, label: label[locale] }))}
      />
    </>
  );
}

function Missing({ locale, missing }: Omit<AdminPage, 'waiting'>) {
  const words = adminMessages[locale];
  if (missing.length === 0) {
    return <EmptyState title={words.nothingMissing}>{words.nothingMissingLong}</EmptyState>;
  }
  return (
    <>
      <p>{words.missingTexts(missing.length)}</p>
      <ul>
        {missing.map((name) => (
          <li key={name}>{legalAdminMessages[locale].labels[name]}</li>
        ))}
      </ul>
      <p>
        <a href={localise('/admin/legal-texts', locale)}>{words.write}</a>
      </p>
    </>
  );
}
