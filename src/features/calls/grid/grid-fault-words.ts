import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import { gridFaultMessages } from './grid-fault-messages.ts';
import type { GridFault } from './grid-faults.ts';
import { formatPoints } from './grid-form.ts';
import type { GridRefusal } from './save-grid.ts';

/** At which field of the page, and the sentence of what to do. */
export type FieldError = { field: string; error: string };

export function explainFault(fault: GridFault, locale: Locale): FieldError {
  const words = gridFaultMessages[locale];
  switch (fault.kind) {
    case 'no-criterion':
      return { field: 'add-criterion', error: words.noCriterion };
    case 'criterion-without-label':
      return at(fault.rank, 'label', words.label(fault.rank));
    case 'criterion-named-twice':
      return at(fault.rank, 'label', words.twice(fault.rank, fault.label));
    case 'weight-not-whole':
      return at(fault.rank, 'weight', words.weight(fault.rank));
    case 'scale-without-room':
      return at(fault.rank, 'max', words.room(fault.rank));
    case 'step-does-not-fit':
      return at(fault.rank, 'step', words.step(fault.rank));
    case 'label-off-scale':
      return at(fault.rank, 'labels', scaleWords(fault, locale));
    default:
      return explainRest(fault, locale);
  }
}

type Rest = Extract<GridFault, { kind: `question-${string}` | `opinion-${string}` }>;

function explainRest(fault: Rest, locale: Locale): FieldError {
  const words = gridFaultMessages[locale];
  switch (fault.kind) {
    case 'question-without-text':
      return { field: `question-${fault.rank}-text`, error: words.text(fault.rank) };
    case 'question-asked-twice':
      return { field: `question-${fault.rank}-text`, error: words.asked(fault.rank) };
    case 'opinion-asked-twice':
      return { field: `opinion-${fault.opinion}`, error: words.opinionTwice };
    case 'opinion-needed-by-nobody':
      return { field: `opinion-${fault.opinion}`, error: words.opinion };
    default:
      return unreachable(fault);
  }
}

const at = (rank: number, name: string, error: string): FieldError => ({
  field: `criterion-${rank}-${name}`,
  error,
});

const scaleWords = ({ rank, at }: { rank: number; at: number }, locale: Locale): string =>
  Number.isNaN(at)
    ? gridFaultMessages[locale].labelUnread(rank)
    : gridFaultMessages[locale].offScale(rank, formatPoints(at));

export function explainGridRefusal(refusal: GridRefusal, locale: Locale): FieldError[] {
  const words = gridFaultMessages[locale];
  switch (refusal.reason) {
    case 'grid-in-use':
      return [{ field: 'grid', error: words.inUse }];
    case 'grid-changed-meanwhile':
      return [{ field: 'grid', error: words.meanwhile }];
    case 'grid-reason-missing':
      return [{ field: 'reason', error: words.reason }];
    case 'grid-faulty':
      return refusal.faults.map((fault) => explainFault(fault, locale));
    default:
      return unreachable(refusal);
  }
}
