import { MarginNote } from '#web/components/margin-note.tsx';
import type { Correction } from './correction.ts';
import { sayCorrection } from './correction-words.ts';
import type { Finding } from './finding.ts';
import { explainFinding } from './finding-messages.ts';
import type { ResultsPage } from './results-page.ts';

/** Findings as notes, each with the way to its line of the source. */
export const FindingNotes = ({
  page,
  findings,
}: {
  page: ResultsPage;
  findings: readonly Finding[];
}) => (
  <>
    {findings.map((finding) => (
      <MarginNote
        key={`${finding.kind} ${finding.line} ${finding.subject}`}
        locale={page.locale}
        severity={finding.severity}
        {...(finding.line === null || page.snapshot.provenance.document === null
          ? {}
          : {
              source: {
                href: page.addresses.sourceLine(finding.line),
                label: page.words.sourceLine(finding.line),
              },
            })}
      >
        {explainFinding(finding, page.locale)}
      </MarginNote>
    ))}
  </>
);

/** What an officer corrected in the reading of a row; the document keeps what it said. */
export const CorrectionNotes = ({
  page,
  corrections,
}: {
  page: ResultsPage;
  corrections: readonly Correction[];
}) => (
  <>
    {corrections.map((correction, index) => (
      <MarginNote key={`${correction.field} ${index}`} locale={page.locale} severity="note">
        {sayCorrection(correction, page.locale)}
      </MarginNote>
    ))}
  </>
);
