import { renderToString } from 'preact-render-to-string';
import { Announcements } from './announcements.tsx';
import { assetUrl } from './assets.ts';
import { frameMessages } from './frame-messages.ts';
import { type Locale, languageTags, locales, localise } from './locale.ts';
import { PageFooter } from './page-footer.tsx';
import { PageHeader } from './page-header.tsx';
import type { PageParts } from './page-parts.ts';
import { themeOf } from './theme.ts';

export type { PageParts } from './page-parts.ts';

/** A complete page: one string, ready to be sent or kept. */
export const renderPage = (page: PageParts): string =>
  `<!doctype html>${renderToString(<Page {...page} />)}`;

function Page(page: PageParts) {
  const { locale, children, wide = false } = page;
  return (
    <html lang={languageTags[locale]} data-color-scheme="auto">
      <Head {...page} />
      <body>
        <a class="skip-link" href="#content">
          {frameMessages[locale].skip}
        </a>
        <Announcements {...page} />
        <PageHeader {...page} />
        <main id="content" class={wide ? 'page page--wide' : 'page'} tabIndex={-1}>
          {children}
        </main>
        <PageFooter {...page} />
      </body>
    </html>
  );
}

function Head({ locale, title, path, settings, description, robots }: PageParts) {
  const theme = themeOf(settings.themeDir);
  const absolute = (language: Locale) => new URL(localise(path, language), settings.publicUrl).href;
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{`${title} – ${frameMessages[locale].product}`}</title>
      {description && <meta name="description" content={description} />}
      {robots && <meta name="robots" content={robots} />}
      {locales.map((language) => (
        <link key={language} rel="alternate" hreflang={language} href={absolute(language)} />
      ))}
      <link rel="icon" type="image/svg+xml" href={assetUrl('favicon.svg')} />
      <link rel="stylesheet" href={assetUrl('site.css')} />
      {theme.tokensUrl && <link rel="stylesheet" href={theme.tokensUrl} />}
    </head>
  );
}
