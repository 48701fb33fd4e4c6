import type { Ended } from './attempt.ts';

/** Why a job that runs is asked to stop; the reason of its abort signal. */
export class Interruption extends Error {
  readonly ended: Ended;

  constructor(ended: Ended) {
    super(ended.ending);
    this.name = 'Interruption';
    this.ended = ended;
  }
}

export const cancelled = () => new Interruption({ ending: 'cancelled', reason: null });
export const handedBack = () => new Interruption({ ending: 'returned', reason: null });

/** An error as the board may show it: one line, and no address of a person. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const line = message.split('\n', 1)[0] ?? '';
  return line.replace(/[^\s<>"'(]+@[^\s<>"')]+/g, '…@…').slice(0, 300) || 'unknown';
}
