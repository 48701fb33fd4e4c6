import type { Locale } from '#kernel/money.ts';
import { roles } from '#kernel/role.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import type { RouteRight } from '#web/route-rights.ts';
import { rightsMessages } from './rights-messages.ts';
import { roleMessages } from './role-messages.ts';

/** What the program enforces, read from the routes themselves: it cannot differ from what it does. */
export function RightsView({ locale, rights }: { locale: Locale; rights: readonly RouteRight[] }) {
  const words = rightsMessages[locale];
  const groups = [
    { key: 'public', title: words.public, does: words.publicLong, lines: open(rights, 'public') },
    { key: 'own', title: words.own, does: words.ownLong, lines: open(rights, 'signed-in') },
    ...roles.map((role) => ({
      key: role,
      title: roleMessages[locale][role].name,
      does: roleMessages[locale][role].does,
      lines: rights.filter(({ right }) => Array.isArray(right) && right.includes(role)),
    })),
  ];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <p>{words.rest}</p>
      {groups.map(({ key, title, does, lines }) => (
        <section key={key}>
          <h2>{title}</h2>
          <p>{does}</p>
          {lines.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <details open={key !== 'public'}>
              <summary>{words.count(lines.length)}</summary>
              <ul class="plain-list rights">
                {lines.map(({ method, path }) => (
                  <li key={`${method} ${path}`}>
                    {words.verb[method === 'GET' ? 'read' : 'change']} <code>{path}</code>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </section>
      ))}
    </>
  );
}

const open = (rights: readonly RouteRight[], asked: string): readonly RouteRight[] =>
  rights.filter(({ right }) => right === asked);
