import type { ComponentChildren } from 'preact';

export type LedgerHeadingParts = {
  level: 2 | 3 | 4;
  title: string;
  /** The small sum beside the heading: "61 100 €". */
  sum: string;
  /** Opens the rows that make the sum. */
  sumHref?: string;
  /** "2 projets". */
  count?: string;
  id?: string;
  href?: string;
  notes?: ComponentChildren;
};

export function LedgerHeading(parts: LedgerHeadingParts) {
  const { level, title, sum, sumHref, count, id, href, notes } = parts;
  const Heading = `h${level}` as const;
  return (
    <div class={`proof-line ledger-heading ledger-heading--${level}`} id={id}>
      <div class="proof-line__text ledger-heading__line">
        <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>
        <p>
          {count && `${count}\u00a0· `}
          <span class="amount">{sumHref ? <a href={sumHref}>{sum}</a> : sum}</span>
        </p>
      </div>
      {notes && <div class="proof-line__notes">{notes}</div>}
    </div>
  );
}

export const Ledger = ({ children }: { children: ComponentChildren }) => (
  <ol class="ledger">{children}</ol>
);

export type LedgerEntryParts = {
  /** The beneficiary; null: the sheet names none, and the reader is told so by `nameless`. */
  name: string | null;
  nameHref?: string;
  nameless?: string;
  title: string | null;
  amount: string;
  /** Small words under the title: places, theme, state. */
  detail?: ComponentChildren;
  notes?: ComponentChildren;
  id?: string;
};

export function LedgerEntry(entry: LedgerEntryParts) {
  const { name, nameHref, nameless, title, amount, detail, notes, id } = entry;
  return (
    <li class="proof-line ledger-entry" id={id}>
      <div class="proof-line__text ledger-entry__line">
        <p class="ledger-entry__name">
          {name === null && <span class="ledger-entry__missing">{nameless}</span>}
          {name !== null && (nameHref ? <a href={nameHref}>{name}</a> : name)}
        </p>
        {title && <p class="ledger-entry__title">{title}</p>}
        {detail && <p class="ledger-entry__detail">{detail}</p>}
        <p class="ledger-entry__amount amount">{amount}</p>
      </div>
      {notes && <div class="proof-line__notes">{notes}</div>}
    </li>
  );
}
