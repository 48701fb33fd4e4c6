import { MarginNote } from '#web/components/margin-note.tsx';
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
