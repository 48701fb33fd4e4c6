import type { Locale } from '#kernel/money.ts';
import type { AwardRow } from './award-row.ts';
import { correctionMessages } from './correction-messages.ts';
import { sayCorrection } from './correction-words.ts';
import type { Finding } from './finding.ts';
import { explainFinding } from './finding-messages.ts';
import type { PlacedFindings } from './place-findings.ts';
import { questionMessages } from './question-messages.ts';
import { resultsMessages } from './results-messages.ts';
import type { Snapshot } from './snapshot.ts';

export type Notes = { snapshot: Snapshot; placed: PlacedFindings; locale: Locale };

/** A finding as a note on paper, with its line: a link would say nothing there. */
export function sayFinding(finding: Finding, locale: Locale): string {
  const { line } = finding;
  const sentence = explainFinding(finding, locale);
  return line === null ? sentence : `${sentence} (${resultsMessages[locale].sourceLine(line)})`;
}

/** What stands in the margin of a row on the page. */
export const notesOn = (award: AwardRow, { snapshot, placed, locale }: Notes): string[] => [
  ...(placed.byPosition.get(award.position) ?? []).map((finding) => sayFinding(finding, locale)),
  ...snapshot.corrections
    .filter(({ position }) => position === award.position)
    .map((correction) => sayCorrection(correction, locale)),
];

/** What is about the whole: on the page, it stands after the list too. */
export function remarksOf({ snapshot, placed, locale }: Notes) {
  const words = resultsMessages[locale];
  const kinds: Readonly<Record<string, string>> = questionMessages[locale];
  const findings = placed.whole.map((finding) => sayFinding(finding, locale));
  const questions = snapshot.questions.map(({ kind, line, words: said, answer }) =>
    [
      answer && correctionMessages[locale].answers[answer],
      kinds[kind],
      said,
      line === null ? '' : `(${words.sourceLine(line)})`,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [
    { heading: words.findings, lines: findings },
    { heading: words.questions, lines: questions },
  ].filter(({ lines }) => lines.length > 0);
}
