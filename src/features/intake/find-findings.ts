import { type Finding, findingKinds, severities } from '#features/publication/finding.ts';
import { checkNames } from './check-names.ts';
import { checkPresentation } from './check-presentation.ts';
import { checkReading } from './check-reading.ts';
import { checkShares } from './check-shares.ts';
import { checkBudget, checkSums } from './check-sums.ts';
import { checkTerritories } from './check-territories.ts';
import type { DecodedDocument } from './decode-document.ts';
import type { Sheet } from './sheet.ts';
import { finding } from './sheet-finding.ts';

/** Everything that does not hold, or deserves a look: errors first, then by line. */
export const findFindings = (sheet: Sheet, document: DecodedDocument): Finding[] =>
  [
    ...reconciled(sheet),
    ...checkBudget(sheet),
    ...checkNames(sheet),
    ...checkTerritories(sheet),
    ...checkPresentation(sheet),
    ...checkReading(sheet, document),
  ].sort(compareFindings);

/** A list that says it is partial is not compared with its totals: it would prove nothing. */
function reconciled(sheet: Sheet): Finding[] {
  const partial = sheet.questions.filter(({ kind }) => kind === 'partial-list');
  if (partial.length === 0) return [...checkSums(sheet), ...checkShares(sheet)];
  return [finding('list-not-reconciled', { lines: partial.map(({ line }) => line) })];
}

const compareFindings = (a: Finding, b: Finding): number =>
  severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
  (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER) ||
  findingKinds.indexOf(a.kind) - findingKinds.indexOf(b.kind);
