import type { Unsaved } from './unsaved.ts';

export type ShownConflict = { field: string; sentence: string; theirs: string; yours: string };

export type Answered =
  | {
      kind: 'saved';
      at: string;
      seen: Record<string, string>;
      issues: [name: string, message: string][];
      saved: string[];
      conflicts: ShownConflict[];
      unknown: string[];
    }
  | { kind: 'signed-out' | 'refused' | 'lost' };

/** One request for all that waits. The only redirection we know leads to the sign-in page. */
export async function sendFields(
  address: string,
  fields: readonly [string, Unsaved][],
): Promise<Answered> {
  const body = new URLSearchParams();
  for (const [field, { entries, seen }] of fields) {
    body.append(`seen:${field}`, seen);
    for (const [name, value] of entries) body.append(name, value);
  }
  try {
    const answer = await fetch(address, { method: 'POST', body, redirect: 'manual' });
    if (answer.type === 'opaqueredirect') return { kind: 'signed-out' };
    if (answer.ok) return { kind: 'saved', ...(await answer.json()) };
    const isFinal = [403, 404, 409, 413].includes(answer.status);
    return { kind: isFinal ? 'refused' : 'lost' };
  } catch {
    return { kind: 'lost' };
  }
}
