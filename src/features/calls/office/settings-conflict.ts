import type { Locale } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import type { ProgrammeChoice } from '../call-place-queries.ts';
import type { Conflict, LastChange } from './conflict-views.tsx';
import { mergeTyped } from './merge-typed.ts';
import { type TypedSettings, typedSettingsOf } from './settings-form.ts';
import { settingsMessages } from './settings-messages.ts';

type Given = {
  locale: Locale;
  /** As it is by now. */
  call: NativeCall;
  last: LastChange;
  programmes: readonly ProgrammeChoice[];
  typed: TypedSettings;
  /** What the form held when it was opened. */
  read: TypedSettings | null;
  /** Asked before, and not chosen. */
  unchosen: readonly (keyof TypedSettings)[];
};

/** The settings of two officers, put together, with what only they can choose. */
export function settingsConflict(given: Given): { typed: TypedSettings; conflict: Conflict } {
  const { locale, call, last, programmes, typed: mine, read, unchosen } = given;
  const theirs = typedSettingsOf(call.settings);
  const { typed, both, taken } = mergeTyped(read, mine, theirs);
  const words = { locale, programmes };
  const fields = [...new Set([...unchosen, ...both])].map((name) => ({
    name,
    label: labelOf(name, locale),
    mine: shownOf(name, mine, words),
    theirs: shownOf(name, theirs, words),
  }));
  const labels = taken.map((name) => labelOf(name, locale));
  return { typed, conflict: { last, taken: labels, fields, isAskedAgain: unchosen.length > 0 } };
}

const labelOf = (name: keyof TypedSettings, locale: Locale): string =>
  settingsMessages[locale][name === 'applicantKinds' ? 'applicants' : name];

type Words = { locale: Locale; programmes: readonly ProgrammeChoice[] };

/** As people read it: names instead of what the form sends. */
function shownOf(name: keyof TypedSettings, typed: TypedSettings, { locale, programmes }: Words) {
  const words = settingsMessages[locale];
  switch (name) {
    case 'applicantKinds':
      return Object.entries(words.kinds)
        .filter(([kind]) => typed.applicantKinds.includes(kind))
        .map(([, label]) => label);
    case 'scales':
      return (['regional', 'departmental'] as const)
        .filter((scale) => typed.scales.includes(scale))
        .map((scale) => words[scale]);
    case 'programme':
      return programmes.find(({ id }) => id === typed.programme)?.name ?? '';
    default:
      return typed[name];
  }
}
