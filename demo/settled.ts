import type { Outcome } from '#kernel/outcome.ts';

/** The demonstration is our own data: a refusal of it is a defect, not a message to a person. */
export function settled<T>(outcome: Outcome<T, unknown>): T {
  if (outcome.ok) return outcome.value;
  const facts = JSON.stringify(outcome.refusal, (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  );
  throw new Error(`Demo refused: ${facts}`);
}
