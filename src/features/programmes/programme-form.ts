import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import type {
  ProgrammeRefusal,
  ProgrammeSheet,
  ProgrammeTerms,
  ProgrammeYears,
} from './programme.ts';
import { programmeMessages } from './programme-messages.ts';
import { type FieldError, typedIn } from './typed-fields.ts';

const fields = ['authority', 'name', 'first', 'last', 'description', 'source'] as const;
export type TypedProgramme = Record<(typeof fields)[number], string>;

export const readTypedProgramme = (body: Record<string, unknown>): TypedProgramme =>
  typedIn(body, fields);

export const emptyProgramme: TypedProgramme = typedIn({}, fields);

export const typedFrom = (sheet: ProgrammeSheet): TypedProgramme => ({
  authority: sheet.authorityId,
  name: sheet.name,
  first: sheet.years ? String(sheet.years.first) : '',
  last: sheet.years ? String(sheet.years.last) : '',
  description: sheet.description,
  source: sheet.source,
});

/** A year that was not read is NaN, which the rule refuses at its field. */
export const parseProgramme = (typed: TypedProgramme): ProgrammeTerms => ({
  name: typed.name,
  years: parseYears(typed),
  description: typed.description,
  source: typed.source,
});

const parseYears = ({ first, last }: TypedProgramme): ProgrammeYears | null =>
  first === '' && last === '' ? null : { first: parseYear(first), last: parseYear(last) };

export const parseYear = (text: string): number =>
  /^\d{4}$/.test(text) ? Number(text) : Number.NaN;

export function explainProgramme(refusal: ProgrammeRefusal, locale: Locale): FieldError {
  const words = programmeMessages[locale].refused;
  switch (refusal.reason) {
    case 'programme-slug-taken':
      return { field: 'name', error: words.taken };
    case 'programme-name-missing':
      return { field: 'name', error: words.name };
    case 'programme-year-unread':
      return { field: refusal.which, error: words.year };
    case 'programme-ends-before-it-begins':
      return { field: 'last', error: words.order };
    case 'programme-years-leave-envelopes-out':
      return { field: 'first', error: words.leftOut(refusal.first, refusal.last) };
    default:
      return unreachable(refusal);
  }
}
