import { z } from 'zod';
import type { FieldName } from '#features/publication/correction.ts';
import { findRegion } from '#kernel/territories.ts';
import type { Settlement } from './settle-sheet.ts';

const fields = ['beneficiary', 'title', 'amount_cents', 'scale', 'departments'] as const;
const rank = z.coerce.number().int().min(0).max(100_000);
const text = z.string().max(4_000).default('');

const settlement = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('as-published'), question: rank }),
  z.object({ kind: z.literal('reopened'), question: rank }),
  z.object({
    kind: z.literal('correction'),
    question: z.preprocess((typed) => (typed === '' ? null : typed), rank.nullable().default(null)),
    position: rank,
    field: z.enum(fields),
    text,
    reason: text,
  }),
]);

/** One decision as the form sends it; null when it is not one of ours. */
export function parseSettlement(form: FormData): Settlement | null {
  const typed = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const parsed = settlement.safeParse(typed);
  return parsed.success ? parsed.data : null;
}

export const parseFieldName = (text: string | undefined): FieldName =>
  fields.find((field) => field === text) ?? 'beneficiary';

/** What was typed in the publishing form, kept whatever is wrong with it. */
export type TypedPublication = Record<
  'name' | 'programme' | 'edition' | 'region' | 'source_title' | 'source_url',
  string
>;
export type PublicationError = 'required' | 'yearMissing' | 'urlWrong';
export type ParsedPublication =
  | { ok: true; year: number }
  | { ok: false; errors: Partial<Record<keyof TypedPublication, PublicationError>> };

export const typedPublication = (form: FormData): TypedPublication => {
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim().slice(0, 500) : '';
  };
  return {
    name: typed('name'),
    programme: typed('programme'),
    edition: typed('edition'),
    region: findRegion(typed('region')) ? typed('region') : '',
    source_title: typed('source_title'),
    source_url: typed('source_url'),
  };
};

export function checkPublication(typed: TypedPublication): ParsedPublication {
  const year = /\b(?:19|20)\d{2}\b/.exec(typed.edition)?.[0];
  const required = (value: string) => (value === '' ? ('required' as const) : null);
  const errors = Object.entries({
    name: required(typed.name),
    programme: required(typed.programme),
    edition: required(typed.edition) ?? (year ? null : ('yearMissing' as const)),
    source_title: required(typed.source_title),
    source_url:
      typed.source_url === '' || isAddress(typed.source_url) ? null : ('urlWrong' as const),
  }).filter(([, error]) => error !== null);
  if (errors.length > 0) return { ok: false, errors: Object.fromEntries(errors) };
  return { ok: true, year: Number(year) };
}

const isAddress = (text: string): boolean => /^https?:\/\//.test(text) && URL.canParse(text);
