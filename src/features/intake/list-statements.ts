import { centsToJson } from '#kernel/money.ts';
import { findCallNames } from './call-names.ts';
import { excerpt } from './check-reading.ts';
import { asRatio } from './check-shares.ts';
import type { Statement } from './reconciliation.ts';
import type { Sheet, Stated, Subtotal } from './sheet.ts';

/** What the document states, in its order, with the words that state it. */
export const listStatements = (sheet: Sheet): Statement[] =>
  [
    ...sheet.stated.map(statedFigure),
    ...sheet.subtotals.map(subtotalStatement),
    ...findCallNames(sheet.lines).map(({ name, line }) =>
      statement({ kind: 'call-name', line, text: name }),
    ),
    ...sheet.lines
      .flatMap(({ links }) => links)
      .map(({ text, line, target }) => statement({ kind: 'link', line, text, target })),
  ].sort((a, b) => a.line - b.line);

type Facts = Partial<Statement> & Pick<Statement, 'kind' | 'line' | 'text'>;

const statement = ({ kind, line, text, ...facts }: Facts): Statement => ({
  kind,
  unit: facts.unit ?? null,
  value: facts.value ?? null,
  value_max: facts.value_max ?? null,
  subject: facts.subject ?? null,
  of: facts.of ?? null,
  line,
  text,
  target: facts.target ?? null,
});

function statedFigure(stated: Stated): Statement {
  const { kind, line, subject } = stated;
  const at = { kind, line, subject, text: excerpt(stated) };
  if ('cents' in stated)
    return statement({ ...at, unit: 'cents', value: centsToJson(stated.cents) });
  if ('count' in stated) {
    const about = kind === 'awarded-count' && subject !== null ? 'department-count' : kind;
    return statement({ ...at, kind: about, unit: 'count', value: stated.count });
  }
  const { low, high, of } = stated;
  const value_max = high && asRatio(high);
  return statement({ ...at, unit: 'ratio', value: asRatio(low), value_max, of });
}

const subtotalStatement = ({ label, cents, source, line }: Subtotal): Statement =>
  statement({
    kind: 'subtotal',
    unit: 'cents',
    value: centsToJson(cents),
    subject: label || null,
    line,
    text: source.text.slice(0, 300),
  });
