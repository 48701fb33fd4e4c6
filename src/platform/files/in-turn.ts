let last: Promise<unknown> = Promise.resolve();

/**
 * Work that takes much memory for a moment (a decoded photo: four bytes a pixel), one at a time in
 * this process: twenty senders at once wait a little, and the machine holds one picture.
 */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => {});
  return mine;
}
