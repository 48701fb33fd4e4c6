import { formatCount } from '#kernel/money.ts';
import type { ListedJob } from '#platform/jobs/job-queries.ts';
import type { JobState } from '#platform/jobs/job-rows.ts';
import { type Shape, Tag, type Tone } from '#web/components/tag.tsx';
import type { Locale } from '#web/locale.ts';
import { jobsBoardMessages } from './jobs-board-messages.ts';

const looks: Record<JobState, { tone: Tone; shape: Shape }> = {
  waiting: { tone: 'neutral', shape: 'ring' },
  running: { tone: 'accent', shape: 'half' },
  done: { tone: 'accent', shape: 'disc' },
  failed: { tone: 'danger', shape: 'triangle' },
  cancelled: { tone: 'neutral', shape: 'bar' },
};

/** The state as a word and a shape, and what was not as it should. */
export function JobTag({ locale, job }: { locale: Locale; job: ListedJob }) {
  const words = jobsBoardMessages[locale];
  const { state, progress, cuts, isCancelAsked } = job;
  const notes = [
    ...(progress && state === 'running'
      ? [words.progress(formatCount(progress.done, locale), formatCount(progress.total, locale))]
      : []),
    ...(cuts > 0 ? [words.cuts(cuts, formatCount(cuts, locale))] : []),
    ...(isCancelAsked && state === 'running' ? [words.cancelAsked] : []),
  ];
  return (
    <span>
      <Tag {...looks[state]}>{words.states[state]}</Tag>
      {notes.length > 0 && ` ${notes.join(', ')}`}
    </span>
  );
}
