import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { StatedAndTrue } from '#web/components/stated-and-true.tsx';
import type { Figure, FigureUnit } from './figure.ts';
import { rowsOf } from './figure.ts';
import { formatFigure, nameFigure, roundingRule } from './figure-words.ts';
import type { Finding } from './finding.ts';
import type { ResultsPage } from './results-page.ts';

/** The few figures a reader wants first; all of them have their page. */
const heroes = ['awarded-total', 'awarded-count', 'departmental-share-of-count', 'filed-count'];

/** Which finding says that a figure was stated otherwise. */
const contradicted: Readonly<Record<string, Finding['kind']>> = {
  'awarded-total': 'total-mismatch',
  'awarded-count': 'count-mismatch',
  'departmental-share-of-count': 'share-mismatch',
};

export function ResultsFigures({ page }: { page: ResultsPage }) {
  const { figures, awards } = page.snapshot;
  const shown = awards === null ? figures : figures.filter(({ key }) => heroes.includes(key));
  return (
    <KeyFigures label={page.words.keyFigures}>
      {shown.map((figure) => (
        <ShownFigure key={figure.key} page={page} figure={figure} />
      ))}
    </KeyFigures>
  );
}

function ShownFigure({ page, figure }: { page: ResultsPage; figure: Figure }) {
  const { words, locale, addresses, snapshot } = page;
  const [value = '', unit] = formatFigure(figure.value, figure.unit, locale).split('\u00a0');
  const rows = rowsOf(figure.formula, snapshot.awards ?? []).length;
  const rule = roundingRule(figure, locale);
  const finding = snapshot.findings.find(({ kind }) => kind === contradicted[figure.key]);
  return (
    <KeyFigure
      label={nameFigure(figure.key, locale)}
      value={value}
      {...(unit === undefined ? {} : { unit })}
      {...(rule === undefined ? {} : { rule })}
      rows={{
        href: addresses.figure(figure.key),
        label:
          figure.formula.op === 'constant'
            ? words.declared
            : rows === 0
              ? words.howComputed
              : words.rows(rows),
      }}
    >
      {finding && <Contradiction page={page} figure={figure} finding={finding} />}
    </KeyFigure>
  );
}

type ContradictionParts = { page: ResultsPage; figure: Figure; finding: Finding };

function Contradiction({ page, figure, finding }: ContradictionParts) {
  const { stated, computed, line } = finding;
  if (stated === null || computed === null) return null;
  // A finding writes a share as 0.769; a figure counts tenths of a percent.
  const whole = (value: number) => (finding.unit === 'ratio' ? Math.round(value * 1000) : value);
  const write = (value: number, unit: FigureUnit) => formatFigure(value, unit, page.locale);
  return (
    <StatedAndTrue
      locale={page.locale}
      caption={nameFigure(figure.key, page.locale)}
      stated={write(whole(stated), figure.unit)}
      computed={write(whole(computed), figure.unit)}
      difference={write(whole(computed) - whole(stated), figure.unit)}
      {...(line === null
        ? {}
        : {
            source: { href: page.addresses.sourceLine(line), label: page.words.sourceLine(line) },
          })}
    />
  );
}
