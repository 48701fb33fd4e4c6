import type { CallSettings } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { readEssentials } from '#features/calls/form/essentials.ts';
import type { Form } from '#features/calls/form/form.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';
import { scaleOf } from '#kernel/territory.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Essentials } from './application.ts';

type Given = {
  form: Form;
  answers: Answers;
  settings: Pick<CallSettings, 'scales'>;
  book: TerritoryBook;
};

/** What lists and sums are made of. A scale that is not asked is the call's only one. */
export function deriveEssentials({ form, answers, settings, book }: Given): Essentials {
  const { summary: _, ...read } = readEssentials(form, shownFields(form, answers).answers);
  const { scales } = settings;
  const proposed = scaleOf(read.territories.flatMap((code) => book.find(code) ?? []));
  return { ...read, scale: read.scale ?? (scales.length === 1 ? (scales[0] ?? null) : proposed) };
}
