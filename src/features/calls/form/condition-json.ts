import { z } from 'zod';
import { cents } from '#kernel/money.ts';
import type { Condition } from './condition.ts';

export const key = z.string().max(60);
/** Thirteen figures of euros at most, as `parseEuros` reads. */
const most = 10 ** 15 - 1;
export const wholeCents = z
  .int()
  .min(-most)
  .max(most)
  .transform((value) => cents(BigInt(value)));
/** Four decimals at most, far from where a double loses them. */
export const measure = z
  .number()
  .min(-99_999_999_999)
  .max(99_999_999_999)
  .refine((value) => Number((value * 1e4).toFixed(0)) / 1e4 === value);
export const day = z.iso.date();

const comparable = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('number'), number: measure }),
  z.strictObject({ kind: z.literal('euros'), cents: wholeCents }),
  z.strictObject({ kind: z.literal('date'), day }),
]);

const operator = z.enum(['<', '<=', '=', '>=', '>']);
const value = z.string().max(200);

export const condition: z.ZodType<Condition, unknown> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all'), of: z.array(condition).max(50) }),
    z.strictObject({ kind: z.literal('any'), of: z.array(condition).max(50) }),
    z.strictObject({ kind: z.literal('not'), of: condition }),
    z.strictObject({ kind: z.literal('answered'), field: key }),
    z.strictObject({ kind: z.literal('is'), field: key, value }),
    z.strictObject({ kind: z.literal('contains'), field: key, value }),
    z.strictObject({ kind: z.literal('compares'), field: key, operator, value: comparable }),
  ]),
);
