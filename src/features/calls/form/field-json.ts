import { z } from 'zod';
import { condition, day, key, measure, wholeCents } from './condition-json.ts';

const label = z.string().max(500);
const text = z.string().max(20_000);
const count = z.int().min(0).max(100_000);
const size = z
  .int()
  .min(0)
  .max(2 ** 40);

const options = z.array(z.strictObject({ key, label })).max(200);
const maxLength = count;
const euros = { min: wholeCents.nullable(), max: wholeCents.nullable() };
const days = { min: day.nullable(), max: day.nullable() };
const number = {
  kind: z.literal('number'),
  min: measure.nullable(),
  max: measure.nullable(),
  decimals: z.int().min(0).max(4),
  unit: z.string().max(60),
};

const column = { key, label, required: z.boolean() };
const columns = z
  .array(
    z.discriminatedUnion('kind', [
      z.strictObject({ ...column, kind: z.literal('short-text'), maxLength }),
      z.strictObject({ ...column, ...number }),
      z.strictObject({ ...column, kind: z.literal('euros'), ...euros }),
      z.strictObject({ ...column, kind: z.literal('date'), ...days }),
      z.strictObject({ ...column, kind: z.literal('choice'), options }),
    ]),
  )
  .max(20);

const term = z.strictObject({
  sign: z.enum(['plus', 'minus']),
  field: key,
  column: key.nullable(),
});

const asked = {
  key,
  label,
  help: text,
  required: z.union([z.enum(['always', 'never']), z.strictObject({ when: condition })]),
  shownWhen: condition.nullable(),
};

const levels = z.array(z.enum(['commune', 'epci', 'department', 'region'])).max(4);
const accepts = z.array(z.enum(['pdf', 'image', 'document', 'spreadsheet'])).max(4);

export const field = z.discriminatedUnion('kind', [
  z.strictObject({ ...asked, kind: z.literal('short-text'), maxLength }),
  z.strictObject({ ...asked, kind: z.literal('long-text'), maxLength }),
  z.strictObject({ ...asked, ...number }),
  z.strictObject({ ...asked, kind: z.literal('euros'), ...euros }),
  z.strictObject({ ...asked, kind: z.literal('date'), ...days }),
  z.strictObject({ ...asked, kind: z.literal('choice'), options }),
  z.strictObject({
    ...asked,
    kind: z.literal('choices'),
    options,
    min: count,
    max: count.nullable(),
  }),
  z.strictObject({ ...asked, kind: z.literal('yes-no') }),
  z.strictObject({ ...asked, kind: z.literal('territory'), levels, several: z.boolean() }),
  z.strictObject({
    ...asked,
    kind: z.literal('file'),
    accepts,
    maxBytes: size,
    maxCount: count,
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('table'),
    columns,
    minRows: count,
    maxRows: count,
  }),
  z.strictObject({
    ...asked,
    kind: z.literal('budget'),
    of: z.enum(['organisation', 'action']),
    request: key.nullable(),
  }),
  z.strictObject({ ...asked, kind: z.literal('siret') }),
  z.strictObject({ ...asked, kind: z.literal('rna') }),
  z.strictObject({ ...asked, kind: z.literal('uai') }),
  z.strictObject({ ...asked, kind: z.literal('iban') }),
  z.strictObject({ ...asked, kind: z.literal('email') }),
  z.strictObject({ ...asked, kind: z.literal('phone') }),
  z.strictObject({ ...asked, kind: z.literal('statement'), text, version: z.string().max(60) }),
  z.strictObject({
    ...asked,
    kind: z.literal('total'),
    terms: z.array(term).max(100),
    unit: z.enum(['euros', 'number']),
  }),
]);
