import { frameMessages } from './frame-messages.ts';
import { localise } from './locale.ts';
import type { PageParts } from './page-parts.ts';
import { addresses } from './site-map.ts';
import { themeOf } from './theme.ts';

export function PageFooter({ locale, settings }: PageParts) {
  const words = frameMessages[locale];
  const theme = themeOf(settings.themeDir);
  const links = [
    [addresses.data, words.data],
    [addresses.key, words.key],
    [addresses.accessibility, words.accessibility],
    [addresses.legalNotice, words.legalNotice],
    [addresses.privacy, words.privacy],
    [addresses.security, words.security],
    [addresses.siteMap, words.siteMap],
    [addresses.about, words.about],
    [`${addresses.about}#source`, words.source],
  ] as const;
  return (
    <footer class="site-footer">
      {theme.footer && <div lang="fr" dangerouslySetInnerHTML={{ __html: theme.footer }} />}
      <nav aria-label={words.footer}>
        <ul>
          {links.map(([address, label]) => (
            <li key={address}>
              <a href={localise(address, locale)}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>
        {settings.demo && <strong>{`${words.demo}. ${words.demoMeaning} `}</strong>}
        {`${words.product} · ${words.version(settings.version)} · ${words.licence}`}
      </p>
    </footer>
  );
}
