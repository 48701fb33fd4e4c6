/** Plain JSON as it comes from somebody else: every step is looked at before it is taken. */
export type Json = Readonly<Record<string, unknown>>;

export const objectOf = (value: unknown): Json | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : null;

export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export const objectsOf = (value: unknown): Json[] =>
  listOf(value)
    .map(objectOf)
    .filter((each) => each !== null);

/** A text, a number or a truth as text; null for what is absent or has a shape of its own. */
export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() === '' ? null : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

type Reviver = (key: string, value: unknown, context: { source?: string }) => unknown;

/** An integer that a float cannot hold keeps its digits, as text: BigInt is a JSON number there. */
const exactly: Reviver = (_, value, { source }) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(source ?? '')
    ? source
    : value;

/** Undefined when it is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text, exactly as (key: string, value: unknown) => unknown);
  } catch {
    return undefined;
  }
}
