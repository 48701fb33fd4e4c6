import type { ComponentChildren } from 'preact';
import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';
import type { LinkTo } from './link-to.ts';
import { type Severity, SeveritySign } from './severity-sign.tsx';

export type MarginNoteParts = {
  locale: Locale;
  severity: Severity;
  /** One sentence: what was found. */
  children: ComponentChildren;
  /** The line of the source it is about. */
  source?: LinkTo;
  id?: string;
};

/** A finding beside its line; below it on a phone. Severity is a word, a shape, then a colour. */
export const MarginNote = ({ locale, severity, children, source, id }: MarginNoteParts) => (
  <div class={`margin-note margin-note--${severity}`} role="note" id={id}>
    <p>
      <strong class="margin-note__severity">
        <SeveritySign severity={severity} />
        {componentMessages[locale].severity[severity]}
      </strong>
      <span class="margin-note__text">{children}</span>
      {source && ' '}
      {source && (
        <a class="margin-note__source" href={source.href}>
          {source.label}
        </a>
      )}
    </p>
  </div>
);

type ProofLineParts = { children: ComponentChildren; notes?: ComponentChildren; id?: string };

/** Any block of the text column with its notes in the margin. */
export const ProofLine = ({ children, notes, id }: ProofLineParts) => (
  <div class="proof-line" id={id}>
    <div class="proof-line__text">{children}</div>
    {notes && <div class="proof-line__notes">{notes}</div>}
  </div>
);
