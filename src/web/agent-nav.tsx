import { type AgentPage, agentMap, applicantPages, pagesFor, topPagesFor } from './agent-map.ts';
import { frameMessages } from './frame-messages.ts';
import { type Locale, localise } from './locale.ts';
import type { Reader } from './reader.ts';
import { addresses } from './site-map.ts';

type AgentNavParts = { locale: Locale; reader: Reader; path: string };

/**
 * What this person may open, and the way out. Nothing they may not open is named. The pages of the
 * administration show once one is among them: a day's work does not walk past them.
 */
export function AgentNav({ locale, reader, path }: AgentNavParts) {
  const words = frameMessages[locale];
  const pages = pagesFor(reader);
  const top = topPagesFor(reader);
  const account = { path: addresses.account, label: { fr: words.account, en: words.account } };
  const first = [...(top.length === 0 ? applicantPages : top), account];
  const here = path.replace(/[?#].*$/, '');
  const second = pages.filter(
    (page) => !top.includes(page) && page.under !== undefined && isWithin(here, page.under),
  );
  return (
    <div class="agent-nav">
      <nav aria-label={words.agentNavigation}>
        <Entries locale={locale} path={path} entries={first} />
        {second.length > 0 && <Entries locale={locale} path={path} entries={second} isUnder />}
      </nav>
      <form method="post" action={localise('/sign-out', locale)}>
        <button class="agent-nav__out" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  );
}

const isWithin = (here: string, under: string): boolean =>
  here === under || here.startsWith(`${under}/`);

type EntriesParts = {
  locale: Locale;
  path: string;
  entries: readonly Pick<AgentPage, 'path' | 'label'>[];
  isUnder?: boolean;
};

const Entries = ({ locale, path, entries, isUnder }: EntriesParts) => (
  <ul class={isUnder ? 'agent-nav__under' : undefined}>
    {entries.map((page) => (
      <li key={page.path}>
        <a href={localise(page.path, locale)} aria-current={currentOf(page.path, path)}>
          {page.label[locale]}
        </a>
      </li>
    ))}
  </ul>
);

/** The page itself, or the one entry it stands under: "/admin" is not above "/admin/people". */
function currentOf(page: string, path: string): 'page' | 'true' | undefined {
  const here = path.replace(/[?#].*$/, '');
  if (here === page) return 'page';
  const above = agentMap.filter((each) => here.startsWith(`${each.path}/`));
  const nearest = above.toSorted((a, b) => b.path.length - a.path.length)[0];
  return nearest?.path === page && !agentMap.some((each) => each.path === here)
    ? 'true'
    : undefined;
}
