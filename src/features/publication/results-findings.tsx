import { correctionMessages } from './correction-messages.ts';
import type { Severity } from './finding.ts';
import { FindingNotes } from './finding-notes.tsx';
import { questionMessages } from './question-messages.ts';
import type { ResultsPage } from './results-page.ts';

const gravest: readonly Severity[] = ['error', 'warning', 'note'];

/** Everything that reading the sheet again found, the gravest first, whatever stands in the margin. */
export function ResultsFindings({ page }: { page: ResultsPage }) {
  const { words, snapshot } = page;
  const of = (severity: Severity) =>
    snapshot.findings.filter((finding) => finding.severity === severity);
  const counts = words.findingsCount(of('error').length, of('warning').length, of('note').length);
  return (
    <section id="findings" class="results-findings">
      <h2>{words.findings}</h2>
      <p>{snapshot.findings.length === 0 ? words.noFinding : `${counts}.`}</p>
      <FindingNotes page={page} findings={gravest.flatMap(of)} />
      <Questions page={page} />
    </section>
  );
}

function Questions({ page }: { page: ResultsPage }) {
  const { words, snapshot, addresses } = page;
  if (snapshot.questions.length === 0) return null;
  return (
    <>
      <h3>{words.questions}</h3>
      <p>{words.questionsLong}</p>
      <ul>
        {snapshot.questions.map(({ kind, line, words: said, answer }) => (
          <li key={`${kind} ${line}`}>
            {answer && <em>{`${correctionMessages[page.locale].answers[answer]} `}</em>}
            <strong>{askOf(questionMessages[page.locale], kind)}</strong> {said}
            {line !== null && (
              <>
                {' '}
                <a href={addresses.sourceLine(line)}>{words.sourceLine(line)}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A kind this version does not know is still shown, by the words of the document alone. */
const askOf = (kinds: Readonly<Record<string, string>>, kind: string): string => kinds[kind] ?? '';
