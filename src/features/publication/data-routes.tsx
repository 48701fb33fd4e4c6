import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { addresses } from '#web/site-map.ts';
import { dataMessages } from './data-messages.ts';
import { DataPage, KeyView } from './data-views.tsx';

/** How a stranger checks what is published here, and with which key. */
export const mountData: Mount = (app, { settings, signingKey }) => {
  app.get(addresses.data, publicRoute, (c) => {
    const { locale } = c.var;
    const title = dataMessages[locale].title;
    const children = <DataPage locale={locale} />;
    return c.html(
      renderPage({ locale, settings, title, path: c.var.here, active: 'data', children }),
    );
  });

  app.get(addresses.key, publicRoute, (c) => {
    const { locale } = c.var;
    const { fingerprint, publicKeyBase64 } = signingKey;
    const title = dataMessages[locale].keyTitle;
    const children = <KeyView {...{ locale, fingerprint, publicKey: publicKeyBase64 }} />;
    return c.html(renderPage({ locale, settings, title, path: c.var.here, children }));
  });
};
