import { z } from 'zod';
import type { Formula } from './figure.ts';
import { findingKinds } from './finding.ts';
import type { SealedPublication } from './snapshot.ts';

const whole = z.int();
const count = whole.min(0);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string();
const scale = z.enum(['regional', 'departmental']);
const where = z.strictObject({ scale: scale.optional(), department: text.optional() });

const formula: z.ZodType<Formula> = z.lazy(() =>
  z.discriminatedUnion('op', [
    z.strictObject({ op: z.literal('count'), where }),
    z.strictObject({ op: z.literal('sum'), of: z.literal('amount_cents'), where }),
    z.strictObject({ op: z.literal('distinct'), of: z.literal('beneficiaries'), where }),
    z.strictObject({ op: z.literal('greatest'), of: z.literal('amount_cents'), where }),
    z.strictObject({ op: z.literal('constant'), of: text }),
    z.strictObject({
      op: z.literal('share'),
      part: formula,
      whole: formula,
      rounding: z.literal('half-up'),
      decimals: z.literal(1),
    }),
  ]),
) as z.ZodType<Formula>;

const award = z.strictObject({
  position: whole.min(1),
  beneficiary: text.nullable(),
  beneficiaries: z.array(text),
  title: text.nullable(),
  amount_cents: count,
  scale: scale.nullable(),
  departments: z.array(text),
  theme: text.nullable(),
  line: whole.min(1).nullable(),
});

const finding = z.strictObject({
  kind: z.enum(findingKinds),
  severity: z.enum(['error', 'warning', 'note']),
  unit: z.enum(['cents', 'count', 'ratio']).nullable(),
  stated: z.number().nullable(),
  computed: z.number().nullable(),
  line: whole.nullable(),
  lines: z.array(whole),
  subject: text.nullable(),
  details: z.array(text),
});

const changed = <F extends string, V extends z.ZodType>(field: F, value: V) =>
  z.strictObject({
    position: whole.min(1),
    reason: text,
    field: z.literal(field),
    before: value,
    after: value,
  });
const correction = z.discriminatedUnion('field', [
  changed('beneficiary', text.nullable()),
  changed('title', text.nullable()),
  changed('amount_cents', count),
  changed('scale', scale.nullable()),
  changed('departments', z.array(text)),
]);

const source = z.strictObject({
  title: text,
  publisher: text,
  published_on: text.nullable(),
  url: text.nullable(),
});

const snapshot = z.strictObject({
  format: z.literal('laureat-publication/1'),
  version: whole.min(1),
  previous_sha256: sha256.nullable(),
  reason: text.nullable(),
  issued_at: z.iso.datetime(),
  authority: z.strictObject({ name: text }),
  programme: z.strictObject({ name: text }),
  call: z.strictObject({
    slug: text,
    name: text,
    edition: text,
    year: whole,
    announced_on: text.nullable(),
    region: text.nullable(),
  }),
  provenance: z.strictObject({
    kind: z.enum(['taken-in', 'public-figures']),
    document: z
      .strictObject({ file_name: text, media_type: text, sha256, line_count: count })
      .nullable(),
    sources: z.array(source),
  }),
  order: z.enum(['sheet', 'published']),
  awards: z.array(award).nullable(),
  constants: z.array(
    z.strictObject({
      key: text,
      unit: z.enum(['cents', 'count']),
      value: count,
      source: count,
      line: whole.min(1).nullable(),
    }),
  ),
  figures: z.array(
    z.strictObject({
      key: text,
      formula,
      unit: z.enum(['cents', 'count', 'permille']),
      value: whole,
    }),
  ),
  findings: z.array(finding),
  corrections: z.array(correction),
  questions: z.array(
    z.strictObject({
      kind: text,
      line: whole.nullable(),
      words: text,
      answer: z.enum(['as-published', 'corrected']).nullable(),
    }),
  ),
});

const sealed = z.strictObject({
  snapshot,
  proof: z.strictObject({
    algorithm: z.literal('Ed25519'),
    sha256,
    public_key: z.base64(),
    signature: z.base64(),
  }),
});

/** Reads a publication from a stranger's file: the publication, or where its shape is wrong. */
export function parseSealedPublication(
  value: unknown,
): { publication: SealedPublication } | { wrongAt: string } {
  const parsed = sealed.safeParse(value);
  // exactOptionalPropertyTypes: zod writes `scale?: Scale | undefined` where JSON has no undefined.
  if (parsed.success) return { publication: parsed.data as SealedPublication };
  return { wrongAt: parsed.error.issues[0]?.path.join('.') || 'publication' };
}
