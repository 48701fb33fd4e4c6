import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { StatedAndTrue } from '#web/components/stated-and-true.tsx';
import { type Figure, rowsOf } from './figure.ts';
import {
  formatDifference,
  formatFigure,
  formatStated,
  nameFigure,
  roundingRule,
  splitUnit,
} from './figure-words.ts';
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
  const rows = rowsOf(figure.formula, snapshot.awards ?? []).length;
  const rule = roundingRule(figure, locale);
  return (
    <KeyFigure
      label={nameFigure(figure.key, locale)}
      {...splitUnit(formatFigure(figure.value, figure.unit, locale))}
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
      {contradicted[figure.key] && <Contradiction page={page} figure={figure} />}
    </KeyFigure>
  );
}

type ContradictionParts = { page: ResultsPage; figure: Figure };

/** What the source states beside what the rows make, when the two differ. */
export function Contradiction({ page, figure }: ContradictionParts) {
  const { snapshot, locale, addresses, words } = page;
  const finding = snapshot.findings.find(({ kind }) => kind === contradicted[figure.key]);
  if (!finding || finding.stated === null || finding.computed === null) return null;
  const { line } = finding;
  // A finding writes a share as 0.769; a figure counts tenths of a percent.
  const scale = finding.unit === 'ratio' ? 1000 : 1;
  const stated = Math.round(finding.stated * scale);
  const computed = Math.round(finding.computed * scale);
  return (
    <StatedAndTrue
      locale={locale}
      caption={nameFigure(figure.key, locale)}
      stated={formatStated(stated, figure.unit, locale)}
      computed={formatFigure(computed, figure.unit, locale)}
      difference={formatDifference(computed - stated, figure.unit, locale)}
      {...(line === null
        ? {}
        : { source: { href: addresses.sourceLine(line), label: words.sourceLine(line) } })}
    />
  );
}
