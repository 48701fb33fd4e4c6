import type { Locale } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { siteMapMessages } from './legal-site-map-messages.ts';

type Group = 'results' | 'service' | 'account';

/** Where each page that is open to everybody stands in the plan of the site. */
export const pageGroups: Record<string, Group> = {
  [addresses.home]: 'results',
  '/calls': 'results',
  [addresses.search]: 'results',
  [addresses.data]: 'results',
  [addresses.key]: 'results',
  [addresses.about]: 'service',
  [addresses.legalNotice]: 'service',
  [addresses.privacy]: 'service',
  [addresses.dataRegister]: 'service',
  [addresses.accessibility]: 'service',
  [addresses.security]: 'service',
  [addresses.siteMap]: 'service',
  [addresses.signIn]: 'account',
  '/sign-up': 'account',
};

export type PlanLine = { path: string; label: string };
export type Plan = readonly { group: Group; lines: readonly PlanLine[] }[];

/** The plan of the pages that are really served: an address nobody routes is left out. */
export function planOf(served: ReadonlySet<string>, locale: Locale): Plan {
  const { pages } = siteMapMessages[locale];
  return (['results', 'service', 'account'] as const).map((group) => ({
    group,
    lines: Object.entries(pageGroups)
      .filter(([path, of]) => of === group && served.has(path))
      .map(([path]) => ({ path, label: pages[path as keyof typeof pages] ?? path })),
  }));
}
