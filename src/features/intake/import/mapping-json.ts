import { z } from 'zod';
import type { Mapping } from './mapping.ts';

const mapping: z.ZodType<Mapping, unknown> = z.record(
  z.string().max(80),
  z.union([
    z.strictObject({ column: z.string().max(200), label: z.string().max(1_000) }),
    z.strictObject({ constant: z.string().max(1_000) }),
  ]),
);

/** Null when it is no mapping. */
export function parseMapping(json: unknown): Mapping | null {
  const parsed = mapping.safeParse(json);
  return parsed.success ? parsed.data : null;
}
