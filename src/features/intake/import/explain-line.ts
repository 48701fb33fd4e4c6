import { stateMessages } from '#features/applications/state-messages.ts';
import { explainAnswerIssue } from '#features/calls/form/explain-answer-issue.ts';
import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { explainRna, explainSiret } from '#web/explain-identifier.ts';
import { importMessages } from './import-messages.ts';
import type { LineProblem, LineWarning } from './line-problem.ts';

/** The sentences an officer reads under a refused line. */
export function explainProblem(problem: LineProblem, locale: Locale): string {
  const words = importMessages[locale].problems;
  switch (problem.reason) {
    case 'twice-in-file':
      return words['twice-in-file'](problem.other);
    case 'siret':
      return words.typed(problem.typed, explainSiret(problem.fault, locale));
    case 'rna':
      return words.typed(problem.typed, explainRna(problem.fault, locale));
    case 'kind-unknown':
    case 'received-not-a-day':
      return words[problem.reason](problem.typed);
    case 'kind-not-taken':
      return words['kind-not-taken'](importMessages[locale].kinds[problem.kind]);
    case 'changed-here':
      return words['changed-here'](stateMessages[locale].states[problem.state]);
    default:
      return explainRest(problem, locale);
  }
}

type Rest = Exclude<
  LineProblem,
  {
    reason:
      | 'twice-in-file'
      | 'siret'
      | 'rna'
      | 'kind-unknown'
      | 'received-not-a-day'
      | 'kind-not-taken'
      | 'changed-here';
  }
>;

function explainRest(problem: Rest, locale: Locale): string {
  const words = importMessages[locale].problems;
  switch (problem.reason) {
    case 'received-late':
      return words['received-late'](
        formatDay(problem.on as PlainDay, locale),
        formatDay(problem.closedOn as PlainDay, locale),
      );
    case 'answer':
      return words.answer(problem.label, problem.typed, explainAnswerIssue(problem.issue, locale));
    case 'essentials-missing':
      return problem.missing.map((each) => words.essentials[each]).join(' ');
    default:
      return words[problem.reason];
  }
}

const mostLabels = 3;

export function explainWarning(warning: LineWarning, locale: Locale): string {
  const words = importMessages[locale].warnings;
  switch (warning.warning) {
    case 'unanswered': {
      const { labels } = warning;
      const more = labels.length > mostLabels;
      const shown = labels.slice(0, mostLabels).join(', ');
      return words.unanswered(labels.length, more ? `${shown}…` : `${shown}.`);
    }
    case 'files-apart':
      return words['files-apart'](warning.count);
    default:
      return words['received-unknown'];
  }
}
