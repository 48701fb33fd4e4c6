import { z } from 'zod';
import type { Outcome } from '#kernel/outcome.ts';
import type { Answer, Answers } from './answer.ts';
import { day, key, measure, wholeCents } from './condition-json.ts';
import { type Malformed, parseWith, withWholeCents } from './form-json.ts';

const text = z.string().max(200_000);
const codes = z.array(z.string().max(200)).max(5_000);

const answer: z.ZodType<Answer, unknown> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('text'), text }),
    z.strictObject({ kind: z.literal('number'), number: measure }),
    z.strictObject({ kind: z.literal('euros'), cents: wholeCents }),
    z.strictObject({ kind: z.literal('date'), day }),
    z.strictObject({ kind: z.literal('choice'), option: key }),
    z.strictObject({ kind: z.literal('choices'), options: codes }),
    z.strictObject({ kind: z.literal('yes-no'), yes: z.boolean() }),
    z.strictObject({ kind: z.literal('territories'), codes }),
    z.strictObject({ kind: z.literal('files'), ids: codes }),
    z.strictObject({ kind: z.literal('rows'), rows: z.array(z.record(key, answer)).max(5_000) }),
    z.strictObject({ kind: z.literal('budget'), lines: z.record(key, wholeCents) }),
    z.strictObject({
      kind: z.literal('statement'),
      version: z.string().max(60),
      signedOn: day,
    }),
  ]),
);

const answers: z.ZodType<Answers, unknown> = z.record(key, answer);

export const answersToJson = (given: Answers): object => withWholeCents(given) as object;

/** Reads back what `answersToJson` wrote. */
export const parseAnswers = (json: unknown): Outcome<Answers, Malformed> =>
  parseWith(answers, json);
