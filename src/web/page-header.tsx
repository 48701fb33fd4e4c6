import { AgentNav } from './agent-nav.tsx';
import { Mark } from './components/mark.tsx';
import { SearchBox } from './components/search-box.tsx';
import { frameMessages } from './frame-messages.ts';
import { languageTags, localise } from './locale.ts';
import type { Active, PageParts } from './page-parts.ts';
import { addresses } from './site-map.ts';
import { themeOf } from './theme.ts';

export function PageHeader({ locale, path, settings, active, query, reader }: PageParts) {
  const words = frameMessages[locale];
  const theme = themeOf(settings.themeDir);
  const other = locale === 'fr' ? 'en' : 'fr';
  return (
    <header class="site-header">
      {theme.header && <div lang="fr" dangerouslySetInnerHTML={{ __html: theme.header }} />}
      {settings.signIn.demoRoles && (
        <p class="demo-line">
          <strong>{words.demo}</strong> <span>{words.demoMeaning}</span>{' '}
          <a href={localise(addresses.demo, locale)}>{words.demoRoles}</a>
        </p>
      )}
      <div class="site-header__line">
        <a
          class="site-name"
          href={localise(addresses.home, locale)}
          aria-label={`${words.product}, ${words.home}`}
        >
          {theme.logoUrl ? <img class="mark" src={theme.logoUrl} alt="" /> : <Mark />}
          <span>{words.product}</span>
        </a>
        <nav class="site-nav" aria-label={words.navigation}>
          <NavLink name="search" active={active} href={localise(addresses.search, locale)}>
            {words.results}
          </NavLink>
          <NavLink name="data" active={active} href={localise(addresses.data, locale)}>
            {words.data}
          </NavLink>
          {!reader && <a href={localise(addresses.account, locale)}>{words.account}</a>}
          <a href={localise(path, other)} hreflang={other} lang={languageTags[other]}>
            {words.otherLanguage}
          </a>
        </nav>
        {/* These two pages have their own, larger. */}
        {active !== 'home' && active !== 'search' && (
          <SearchBox locale={locale} query={query} compact />
        )}
      </div>
      {reader && <AgentNav locale={locale} reader={reader} path={path} />}
    </header>
  );
}

type NavLinkParts = { name: Active; active: Active | undefined; href: string; children: string };
const NavLink = ({ name, active, href, children }: NavLinkParts) => (
  <a href={href} aria-current={name === active ? 'true' : undefined}>
    {children}
  </a>
);
