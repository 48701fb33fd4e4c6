import { setTimeout as pause } from 'node:timers/promises';
import type { JobParts } from './job-registry.ts';
import { type Place, takePlace } from './worker-place.ts';

/**
 * Holds this process's place, and takes another when the server let it go (a restart, a network
 * cut). Meanwhile others may think its jobs cut: `onLost` asks them to stop.
 */
export async function keepPlace(
  { db, log }: JobParts,
  onLost: () => void,
): Promise<{ worker: () => Promise<number>; leave: () => Promise<void> }> {
  let left = false;
  let place: Promise<Place> = Promise.resolve(await takePlace(db));

  const takeAgain = async (): Promise<Place> => {
    for (;;) {
      try {
        return await takePlace(db);
      } catch (error) {
        if (left) throw error;
        log.warn({ err: error }, 'this process has no place among the workers yet');
        await pause(1000);
      }
    }
  };
  const watch = async (held: Place): Promise<void> => {
    await held.lost;
    if (left) return;
    onLost();
    place = takeAgain();
    place.then(watch, () => {});
  };
  place.then(watch, () => {});

  return {
    worker: async () => (await place).worker,
    leave: async () => {
      left = true;
      await place.then(
        (held) => held.leave(),
        () => {},
      );
    },
  };
}
