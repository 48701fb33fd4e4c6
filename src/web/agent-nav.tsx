import type { Role } from '#kernel/role.ts';
import { agentMap } from './agent-map.ts';
import { frameMessages } from './frame-messages.ts';
import { type Locale, localise } from './locale.ts';
import type { Reader } from './reader.ts';
import { addresses } from './site-map.ts';

type AgentNavParts = { locale: Locale; reader: Reader; path: string };

/** What this person may open, and the way out. Nothing they may not open is named. */
export function AgentNav({ locale, reader, path }: AgentNavParts) {
  const words = frameMessages[locale];
  const held = new Set<Role>(reader.memberships.map(({ role }) => role));
  const pages = agentMap.filter(({ roles }) => roles.some((role) => held.has(role)));
  return (
    <div class="agent-nav">
      <nav aria-label={words.agentNavigation}>
        <ul>
          {pages.map((page) => (
            <li key={page.path}>
              <a href={localise(page.path, locale)} aria-current={currentOf(page.path, path)}>
                {page.label[locale]}
              </a>
            </li>
          ))}
          <li>
            <a
              href={localise(addresses.account, locale)}
              aria-current={currentOf(addresses.account, path)}
            >
              {words.account}
            </a>
          </li>
        </ul>
      </nav>
      <form method="post" action={localise('/sign-out', locale)}>
        <button class="agent-nav__out" type="submit">
          {words.signOut}
        </button>
      </form>
    </div>
  );
}

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
