import { formatCount } from '#kernel/money.ts';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Notice } from '#web/components/notice.tsx';
import { formatInstant } from '#web/instants.ts';
import { listMessages } from './list-messages.ts';
import type { ListPage } from './list-page.ts';

const ages = ['week', 'month', 'older'] as const;

/** What the list does not hold: sealed dossiers and drafts, as numbers. */
export function Unseen({ locale, call, sealed, drafts, reminders }: ListPage) {
  const words = listMessages[locale];
  const count = drafts.week + drafts.month + drafts.older;
  return (
    <>
      {sealed.length > 0 && (
        <Notice kind="info" title={words.sealedTitle}>
          {sealed.map(({ wave, count: filed, until }) => (
            <p key={wave}>
              {words.sealed(
                filed,
                call.waves.length > 1 ? wave : null,
                formatInstant(until, locale),
              )}
            </p>
          ))}
        </Notice>
      )}
      {count > 0 && (
        <details>
          <summary>{words.drafts(count)}</summary>
          <p>{words.draftsLong}</p>
          <DefinitionList
            items={ages.map((age) => ({
              term: words.draftAges[age],
              detail: formatCount(drafts[age], locale),
            }))}
          />
          {reminders > 0 && <p>{words.reminders(reminders)}</p>}
        </details>
      )}
    </>
  );
}
