import type { PublishedCall } from '#features/publication/published-lines.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { legalMessages } from './legal-messages.ts';
import type { Plan } from './legal-site-map.ts';

type SiteMapPage = { locale: Locale; plan: Plan; calls: readonly PublishedCall[] };

export function SiteMapView({ locale, plan, calls }: SiteMapPage) {
  const words = legalMessages[locale].siteMap;
  const published = calls.map(({ slug, name, edition }) => ({
    path: `/calls/${slug}`,
    label: `${name} (${edition})`,
  }));
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {plan.map(({ group, lines }) =>
        lines.length === 0 ? null : (
          <section key={group}>
            <h2>{words.groups[group]}</h2>
            <Lines locale={locale} lines={lines} />
          </section>
        ),
      )}
      {published.length > 0 && (
        <section>
          <h2>{words.calls}</h2>
          <Lines locale={locale} lines={published} />
        </section>
      )}
    </>
  );
}

type LinesParts = { locale: Locale; lines: readonly { path: string; label: string }[] };
const Lines = ({ locale, lines }: LinesParts) => (
  <ul>
    {lines.map(({ path, label }) => (
      <li key={path}>
        <a href={localise(path, locale)}>{label}</a>
      </li>
    ))}
  </ul>
);
