import { aboutMessages } from './about-messages.ts';
import { assetUrl } from './assets.ts';
import type { Mount } from './env.ts';
import { AboutPage } from './frame-pages.tsx';
import { serveCached } from './http-cache.ts';
import { renderPage } from './page.tsx';
import { publicRoute } from './route-right.ts';
import { addresses } from './site-map.ts';

const html = { type: 'text/html; charset=utf-8', cacheControl: 'public, no-cache' };

// Searches are endless: robots read the pages they lead to instead.
const robots = 'User-agent: *\nDisallow: /search?\nDisallow: /en/search?\n';

export const mountFrame: Mount = (app, { settings }) => {
  app.get(addresses.about, publicRoute, (c) => {
    const { locale } = c.var;
    const render = () =>
      renderPage({
        locale,
        settings,
        path: addresses.about,
        title: aboutMessages[locale].title,
        children: <AboutPage locale={locale} version={settings.version} />,
      });
    // The query is left out: any "?x=1" would otherwise keep one more copy of the same page.
    return serveCached(c, { ...html, key: `about ${locale}`, render });
  });

  app.get('/robots.txt', publicRoute, (c) =>
    c.text(robots, 200, { 'cache-control': 'public, max-age=86400' }),
  );
  // Browsers ask here before they have read any page.
  app.get('/favicon.ico', publicRoute, (c) => c.redirect(assetUrl('favicon.svg'), 302));
  app.get('/favicon.svg', publicRoute, (c) => c.redirect(assetUrl('favicon.svg'), 302));
};
