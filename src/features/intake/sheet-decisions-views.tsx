import { valueInWords } from '#features/publication/correction-words.ts';
import { formatInstant } from '#web/instants.ts';
import type { Decision } from './intake-sheet.ts';
import type { SheetPage } from './sheet-page.ts';

/** Everything decided, in order: who, when, from what to what, and why. */
export function SheetDecisions({ page }: { page: SheetPage }) {
  const { sheet, words } = page;
  if (sheet.decisions.length === 0) return null;
  return (
    <section>
      <h2>{words.history}</h2>
      <ol>
        {sheet.decisions.map((decision) => (
          <li key={`${decision.id}`}>
            <SaidDecision page={page} decision={decision} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SaidDecision({ page, decision }: { page: SheetPage; decision: Decision }) {
  const { words, locale } = page;
  const who = words.decidedBy(
    decision.decidedBy ?? words.somebody,
    formatInstant(decision.decidedAt, locale),
  );
  if (decision.kind !== 'correction') {
    const what = decision.kind === 'reopened' ? words.reopen : words.answers['as-published'];
    return <span>{`${words.question((decision.question ?? 0) + 1)} : ${what}. ${who}.`}</span>;
  }
  const { field, before, after, position, reason } = decision.correction;
  return (
    <span>
      <a href={`#row-${position}`}>{words.line(position)}</a>
      {`, ${words.fields[field].toLowerCase()} : `}
      <s>{valueInWords(field, before, locale)}</s>{' '}
      <strong>{valueInWords(field, after, locale)}</strong>
      {`. ${reason} ${who}.`}
    </span>
  );
}
