/** A form as typed: texts, what was ticked, yes or no. */
type Typed = Readonly<Record<string, unknown>>;

/** What becomes of a form that was sent after somebody else changed the same thing. */
export type Merged<T> = {
  /** What was typed, with what only the other changed. */
  typed: T;
  /** Changed by both, and not to the same: to be chosen, never written over. */
  both: readonly (keyof T & string)[];
  /** Changed by the other alone. */
  taken: readonly (keyof T & string)[];
};

/** `read` is what the form held when it was opened; unknown, every difference is one to choose. */
export function mergeTyped<T extends Typed>(read: T | null, mine: T, theirs: T): Merged<T> {
  const names = Object.keys(theirs) as (keyof T & string)[];
  const isSame = (one: T, other: T, name: keyof T) =>
    JSON.stringify(one[name]) === JSON.stringify(other[name]);
  const differing = names.filter((name) => !isSame(mine, theirs, name));
  const taken = differing.filter((name) => read !== null && isSame(mine, read, name));
  const both = differing.filter(
    (name) => read === null || !(isSame(mine, read, name) || isSame(theirs, read, name)),
  );
  const typed = { ...mine };
  for (const name of taken) typed[name] = theirs[name];
  return { typed, both, taken };
}
