import { z } from 'zod';
import { type Cents, centsToJson } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { condition, key } from './condition-json.ts';
import { field } from './field-json.ts';
import type { Form } from './form.ts';

const form: z.ZodType<Form, unknown> = z.strictObject({
  sections: z
    .array(
      z.strictObject({
        key,
        title: z.string().max(500),
        help: z.string().max(20_000),
        shownWhen: condition.nullable(),
        fields: z.array(field).max(200),
      }),
    )
    .max(60),
});

export type Malformed = { reason: 'malformed'; at: string };

/** As kept in a revision: the same words, each amount a whole number of cents. */
export const formToJson = (form: Form): object => withWholeCents(form) as object;

/** Reads a form from JSON nobody vouches for: nothing more, nothing less than a form. */
export const parseForm = (json: unknown): Outcome<Form, Malformed> => parseWith(form, json);

/** Conditions nest: JSON deeper than people write is refused before it is walked. */
const deepest = 60;

export function parseWith<T>(schema: z.ZodType<T, unknown>, json: unknown): Outcome<T, Malformed> {
  if (!isShallow(json)) return refuse({ reason: 'malformed', at: '' });
  const parsed = schema.safeParse(json);
  if (parsed.success) return accept(parsed.data);
  return refuse({ reason: 'malformed', at: parsed.error.issues[0]?.path.join('.') ?? '' });
}

function isShallow(json: unknown): boolean {
  let level: unknown[] = [json];
  for (let depth = 0; depth < deepest && level.length > 0; depth += 1) {
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    );
  }
  return level.length === 0;
}

export function withWholeCents(value: unknown): unknown {
  if (typeof value === 'bigint') return centsToJson(value as Cents);
  if (typeof value === 'string') return storable(value);
  if (Array.isArray(value)) return value.map(withWholeCents);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withWholeCents(inner)]),
  );
}

/** PostgreSQL keeps neither a NUL nor half of a pair of UTF-16 in jsonb. */
const storable = (text: string): string => text.replaceAll('\u0000', '').toWellFormed();
