import { frameMessages } from '../frame-messages.ts';
import { type Locale, localise } from '../locale.ts';
import { addresses } from '../site-map.ts';

type SearchBoxParts = {
  locale: Locale;
  query?: string | undefined;
  /** In the page's header: the label is there for readers who hear it, not in sight. */
  compact?: boolean;
};

export function SearchBox({ locale, query = '', compact = false }: SearchBoxParts) {
  const words = frameMessages[locale];
  const id = compact ? 'site-search' : 'search';
  return (
    <search>
      <form
        class={compact ? 'search-box search-box--compact' : 'search-box'}
        action={localise(addresses.search, locale)}
      >
        <label for={id} class={compact ? 'visually-hidden' : undefined}>
          {words.search}
        </label>
        <div class="search-box__line">
          <input
            class="ds-input"
            id={id}
            type="search"
            name="q"
            value={query}
            placeholder={compact ? words.searchAction : undefined}
            autocomplete="off"
            spellcheck={false}
            maxLength={200}
          />
          <button class="ds-button" type="submit">
            {words.searchAction}
          </button>
        </div>
      </form>
    </search>
  );
}
