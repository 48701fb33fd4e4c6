import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Form, findField, type Section } from '#features/calls/form/form.ts';
import { fillForm } from '#features/calls/form-page/fill-page.ts';
import type { FormPage } from '#features/calls/form-page/form-page.ts';
import { type Typed, textAt, textsAt } from '#features/calls/form-page/typed.ts';
import { dayIn } from '#kernel/day.ts';
import { scaleOf } from '#kernel/territory.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { formatHour } from '#web/hour.ts';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { AnswerChange, WorkingAnswers } from '../answer-queries.ts';
import { isTyped } from '../keep-answers.ts';
import { progressOf, type SectionProgress } from '../progress.ts';
import type { Opened } from './opened.ts';
import { seenIn, seenName } from './section-form.ts';
import { sectionMessages } from './section-messages.ts';

/** A conflict in sentences: who, when, both answers. */
export type ShownConflict = {
  field: string;
  sentence: string;
  theirs: string;
  yours: string;
};

/** What is shown over what is kept: typed and not taken yet, or sent back. */
export type Over = { typed: Typed; seen: Typed };

export type SectionPage = Opened & {
  page: Omit<FormPage, 'fileField'>;
  section: Section;
  progress: readonly SectionProgress[];
  /** What the page shows of each field, to be sent back with it. */
  seen: readonly (readonly [string, string])[];
  saved: string;
  files: readonly KeptFile[];
  canWrite: boolean;
  conflicts: readonly ShownConflict[];
  /** Sentences that stand above the form. */
  refusal: string | null;
  isBack: boolean;
  keptKey: string | null;
  /** Fields that the page holds otherwise than they are kept. */
  unsaved: readonly string[];
  /** The scale on the page is ours until it is saved. */
  isScaleProposed: boolean;
};

type Given = {
  opened: Opened;
  form: Form;
  section: Section;
  working: WorkingAnswers;
  book: TerritoryBook;
  over: Over | null;
  isChecked: boolean;
};

export function sectionPage({ opened, form, section, working, book, over, isChecked }: Given) {
  const { locale, now } = opened;
  const typed = over?.typed ?? working.typed;
  const proposed = proposeScale(form, typed, working, book);
  const shownTyped = proposed ? { ...typed, [essentialKeys.scale]: [proposed] } : typed;
  const today = dayIn('Europe/Paris', now);
  return {
    page: {
      ...fillForm({ form, typed: shownTyped, locale, today, book, isChecked }),
      known: knownIn(form, working),
    },
    progress: progressOf(form, working.answers, working.typed),
    seen: section.fields
      .filter((field) => isTyped(field))
      .map(({ key }) => {
        const name = seenName(key);
        return [name, textAt(over?.seen ?? {}, name) || seenIn(working, key)] as const;
      }),
    unsaved: [
      ...(over ? section.fields.map(({ key }) => key) : []),
      ...(proposed && section.fields.some(({ key }) => key === essentialKeys.scale)
        ? [essentialKeys.scale]
        : []),
    ],
    saved: savedWords([...working.changes.values()], now, locale),
    isScaleProposed:
      proposed !== null && section.fields.some(({ key }) => key === essentialKeys.scale),
  };
}

/** Nobody chose yet: what the territories suggest. */
function proposeScale(form: Form, typed: Typed, working: WorkingAnswers, book: TerritoryBook) {
  const isChosen = textsAt(typed, essentialKeys.scale).some((value) => value !== '');
  if (isChosen || !findField(form, essentialKeys.scale)) return null;
  const answer = working.answers[essentialKeys.territories];
  if (answer?.kind !== 'territories') return null;
  return scaleOf(answer.codes.flatMap((code) => book.find(code) ?? []));
}

/** The applicant is who they are: their organisation says it. */
function knownIn(form: Form, { answers }: WorkingAnswers): ReadonlyMap<string, string> {
  const key = essentialKeys.applicantKind;
  const field = findField(form, key);
  const answer = answers[key];
  if (field?.kind !== 'choice' || answer?.kind !== 'choice') return new Map();
  const label = field.options.find((option) => option.key === answer.option)?.label;
  return new Map(label === undefined ? [] : [[key, label]]);
}

/** "Enregistré à 21 h 04"; with its day when it is another. */
export function savedWords(changes: readonly AnswerChange[], now: Date, locale: Locale): string {
  const words = sectionMessages[locale];
  const last = changes.reduce((latest, { at }) => Math.max(latest, at.getTime()), 0);
  if (last === 0) return words.nothingSaved;
  const at = new Date(last);
  return dayIn('Europe/Paris', at) === dayIn('Europe/Paris', now)
    ? words.saved(formatHour(at, locale))
    : words.savedOn(formatInstant(at, locale));
}
