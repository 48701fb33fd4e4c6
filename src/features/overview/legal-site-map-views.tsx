import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { legalMessages } from './legal-messages.ts';
import type { Plan } from './legal-site-map.ts';

type NamedCall = { slug: string; name: string; edition: string };
type SiteMapPage = {
  locale: Locale;
  plan: Plan;
  native: readonly NamedCall[];
  calls: readonly NamedCall[];
};

export function SiteMapView({ locale, plan, native, calls }: SiteMapPage) {
  const words = legalMessages[locale].siteMap;
  const lines = (of: readonly NamedCall[], page: string) =>
    of.map(({ slug, name, edition }) => ({
      path: `/calls/${slug}${page}`,
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
      {native.length > 0 && (
        <section>
          <h2>{words.openCalls}</h2>
          <Lines locale={locale} lines={lines(native, '/notice')} />
        </section>
      )}
      {calls.length > 0 && (
        <section>
          <h2>{words.calls}</h2>
          <Lines locale={locale} lines={lines(calls, '')} />
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
