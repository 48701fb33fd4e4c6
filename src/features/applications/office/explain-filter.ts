import { formatEuros } from '#kernel/money.ts';
import { findDepartment } from '#kernel/territories.ts';
import type { Locale } from '#web/locale.ts';
import { stateMessages } from '../state-messages.ts';
import type { ListFilter } from './application-list.ts';
import { filterMessages } from './filter-messages.ts';

/** The filter as one sentence; null when it lets everything through. */
export function explainFilter(filter: ListFilter, locale: Locale): string | null {
  const { sentence } = filterMessages[locale];
  const said = [
    ...standing(filter, locale),
    ...belonging(filter, locale),
    ...asking(filter, locale),
  ];
  return said.length === 0 ? null : sentence(said.join(', '));
}

function standing({ states, late, channel, wave }: ListFilter, locale: Locale): string[] {
  const words = filterMessages[locale];
  const named = states.map((state) => stateMessages[locale].states[state].toLowerCase());
  return [
    ...(states.length > 0 ? [words.clauses.states(named.join(words.clauses.or))] : []),
    ...(channel ? [words.channels[channel]] : []),
    ...(late ? [words.clauses.late] : []),
    ...(wave ? [words.clauses.wave(wave)] : []),
  ];
}

function belonging({ kind, department, scale, nature }: ListFilter, locale: Locale): string[] {
  const words = filterMessages[locale];
  const place = department && findDepartment(department);
  return [
    ...(kind ? [words.heldBy(words.kinds[kind])] : []),
    ...(place ? [words.clauses.department(`${place.name} (${place.code})`)] : []),
    ...(scale ? [words.scales[scale]] : []),
    ...(nature ? [words.clauses.nature(nature)] : []),
  ];
}

function asking({ atLeast, atMost, words: held }: ListFilter, locale: Locale): string[] {
  const { clauses } = filterMessages[locale];
  return [
    ...(atLeast === null ? [] : [clauses.atLeast(formatEuros(atLeast, locale))]),
    ...(atMost === null ? [] : [clauses.atMost(formatEuros(atMost, locale))]),
    ...(held ? [clauses.words(held)] : []),
  ];
}
