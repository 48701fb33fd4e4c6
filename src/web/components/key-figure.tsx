import type { ComponentChildren } from 'preact';
import type { LinkTo } from './link-to.ts';

export type KeyFigureParts = {
  /** What is counted: "Montant total accordé". */
  label: string;
  /** Already written for people: "2 046 303". */
  value: string;
  unit?: string;
  /** How it was rounded or restricted: "arrondi au dixième". */
  rule?: string;
  /** Opens exactly the rows that make the figure. */
  rows?: LinkTo;
  /** A stated value beside the true one, or a margin note. */
  children?: ComponentChildren;
};

export const KeyFigures = ({
  children,
  label,
}: {
  children: ComponentChildren;
  label?: string;
}) => (
  <dl class="key-figures" aria-label={label}>
    {children}
  </dl>
);

/** Label first for those who listen, figure first for those who look. */
export const KeyFigure = ({ label, value, unit, rule, rows, children }: KeyFigureParts) => (
  <div class="key-figure">
    <dt>{label}</dt>
    <dd class="key-figure__value">
      {value}
      {unit && <span class="key-figure__unit">{`\u00a0${unit}`}</span>}
    </dd>
    {(rule || rows) && (
      <dd class="key-figure__rule">
        {rule}
        {rule && rows && ' · '}
        {rows && <a href={rows.href}>{rows.label}</a>}
      </dd>
    )}
    {children && <dd class="key-figure__more">{children}</dd>}
  </div>
);
