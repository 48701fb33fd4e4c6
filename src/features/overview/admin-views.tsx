import { agentMap } from '#web/agent-map.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { adminMessages } from './admin-messages.ts';
import { legalAdminMessages } from './legal-admin-messages.ts';
import type { LegalTextName } from './legal-text.ts';

export type AdminPage = {
  locale: Locale;
  /** Each thing that waits, and the page where it is settled. */
  waits: readonly LinkTo[];
  missing: readonly LegalTextName[];
};

export function AdminView({ locale, waits, missing }: AdminPage) {
  const words = adminMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.waitsTitle}</h2>
      {waits.length === 0 ? (
        <EmptyState title={words.nothingWaits}>{words.nothingWaitsLong}</EmptyState>
      ) : (
        <Links locale={locale} links={waits} />
      )}
      <h2>{words.missingTitle}</h2>
      <Missing locale={locale} missing={missing} />
      <p>
        <a href={localise('/admin/settings', locale)}>{words.settings}</a>
      </p>
      <h2>{words.pagesTitle}</h2>
      <Links
        locale={locale}
        links={agentMap
          .filter(({ path, roles }) => roles.includes('administrator') && path !== '/admin')
          .map(({ path, label }) => ({ href: path, label: label[locale] }))}
      />
    </>
  );
}

function Missing({ locale, missing }: Omit<AdminPage, 'waits'>) {
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

const Links = ({ locale, links }: { locale: Locale; links: readonly LinkTo[] }) => (
  <ul>
    {links.map(({ href, label }) => (
      <li key={href}>
        <a href={localise(href, locale)}>{label}</a>
      </li>
    ))}
  </ul>
);
