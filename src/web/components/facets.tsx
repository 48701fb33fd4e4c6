import type { ComponentChildren } from 'preact';
import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';

export type FacetOption = { value: string; label: string; count: string; chosen: boolean };
export type Facet = {
  name: string;
  label: string;
  options: readonly FacetOption[];
  /** One answer or several. */
  kind?: 'one' | 'many';
  open?: boolean;
};
export type FacetsParts = {
  locale: Locale;
  /** Where the form goes; what is chosen becomes the query of the address. */
  action: string;
  title: string;
  facets: readonly Facet[];
  /** The filters as a sentence one can read back: "2021, dans le Gers, plus de 20 000 €". */
  sentence?: string;
  clearHref?: string;
  /** Kept as they are: the words searched, the sort. */
  hidden?: readonly { name: string; value: string }[];
  /** Further fields: an amount from, to. */
  children?: ComponentChildren;
};

/** Folded on a phone, where the results matter more; always open beside them on a wide screen. */
export function Facets(parts: FacetsParts) {
  const { locale, action, title, facets, sentence, clearHref, hidden = [], children } = parts;
  const words = componentMessages[locale];
  return (
    <form class="facets" action={action} aria-label={title}>
      {sentence && (
        <p class="facets__sentence">
          {sentence} {clearHref && <a href={clearHref}>{words.clear}</a>}
        </p>
      )}
      {hidden.map(({ name, value }) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <details class="facets__fold">
        <summary>
          <h2>{title}</h2>
        </summary>
        {facets.map((facet) => (
          <FacetGroup key={facet.name} {...facet} />
        ))}
        {children}
        <button class="ds-button" data-variant="secondary" type="submit">
          {words.apply}
        </button>
      </details>
    </form>
  );
}

const FacetGroup = ({ name, label, options, kind = 'many', open = true }: Facet) => (
  <details class="facet" open={open || options.some(({ chosen }) => chosen)}>
    <summary>{label}</summary>
    <fieldset>
      <legend class="visually-hidden">{label}</legend>
      {options.map(({ value, label: text, count, chosen }) => (
        <label key={value} class="facet__option">
          <input
            class="ds-input"
            type={kind === 'one' ? 'radio' : 'checkbox'}
            name={name}
            value={value}
            checked={chosen}
          />
          <span class="facet__label">{text}</span>
          <span class="facet__count">{count}</span>
        </label>
      ))}
    </fieldset>
  </details>
);
