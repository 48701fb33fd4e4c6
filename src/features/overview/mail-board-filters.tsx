import { formatCount } from '#kernel/money.ts';
import type { MailCount, MailCriteria } from '#platform/mail/mail-queries.ts';
import { mailStates } from '#platform/mail/mail-rows.ts';
import { type Facet, Facets } from '#web/components/facets.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { mailBoard } from './mail-board-addresses.ts';
import { kindOf, mailBoardMessages } from './mail-board-messages.ts';

type MailFiltersParts = {
  locale: Locale;
  criteria: MailCriteria;
  counts: readonly MailCount[];
};

export function MailFilters({ locale, criteria, counts }: MailFiltersParts) {
  const words = mailBoardMessages[locale];
  const { state, kind, words: asked } = criteria;
  const sentence = [
    ...(state === null ? [] : [words.states[state]]),
    ...(kind === null ? [] : [kindOf(kind, locale)]),
    ...(asked === null ? [] : [`« ${asked} »`]),
  ].join(', ');
  return (
    <Facets
      locale={locale}
      action={localise(mailBoard, locale)}
      title={words.filters}
      facets={facetsOf({ locale, criteria, counts })}
      {...(sentence && { sentence, clearHref: localise(mailBoard, locale) })}
    >
      <label for="mail-words">{words.words}</label>
      <input
        class="ds-input"
        id="mail-words"
        name="q"
        value={asked ?? ''}
        maxLength={200}
        autocomplete="off"
        spellcheck={false}
      />
    </Facets>
  );
}

function facetsOf({ locale, criteria, counts }: MailFiltersParts): Facet[] {
  const words = mailBoardMessages[locale];
  const kinds = [...new Set(counts.map(({ kind }) => kind))];
  const count = (kept: (each: MailCount) => boolean) =>
    formatCount(
      counts.filter(kept).reduce((total, each) => total + each.count, 0),
      locale,
    );
  return [
    {
      name: 'state',
      label: words.state,
      kind: 'one',
      options: mailStates.map((value) => ({
        value,
        label: words.states[value],
        count: count(
          (each) => each.state === value && (criteria.kind === null || each.kind === criteria.kind),
        ),
        chosen: criteria.state === value,
      })),
    },
    {
      name: 'kind',
      label: words.kind,
      kind: 'one',
      options: kinds.map((value) => ({
        value,
        label: kindOf(value, locale),
        count: count(
          (each) =>
            each.kind === value && (criteria.state === null || each.state === criteria.state),
        ),
        chosen: criteria.kind === value,
      })),
    },
  ];
}
