import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';
import type { LinkTo } from './link-to.ts';

export type StatedAndTrueParts = {
  locale: Locale;
  /** What both values count: "Montant total". */
  caption: string;
  stated: string;
  computed: string;
  /** Computed minus stated, with its sign; null when they agree. */
  difference: string | null;
  /** The line of the source that states it. */
  source?: LinkTo;
};

export function StatedAndTrue(parts: StatedAndTrueParts) {
  const { locale, caption, stated, computed, difference, source } = parts;
  const words = componentMessages[locale];
  return (
    <dl class={difference === null ? 'stated' : 'stated stated--differs'} aria-label={caption}>
      <div>
        <dt>{words.stated}</dt>
        <dd>{difference === null ? stated : <s>{stated}</s>}</dd>
      </div>
      <div>
        <dt>{words.computed}</dt>
        <dd>
          <strong>{computed}</strong>
        </dd>
      </div>
      <div>
        <dt>{words.difference}</dt>
        <dd>{difference ?? words.agrees}</dd>
      </div>
      {source && (
        <div class="stated__source">
          <dt class="visually-hidden">Source</dt>
          <dd>
            <a href={source.href}>{source.label}</a>
          </dd>
        </div>
      )}
    </dl>
  );
}
