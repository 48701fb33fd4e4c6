import type { Merged } from './merge-typed.ts';
import { type Body, textOf, textsOf } from './typed-body.ts';

/** What a form held when it was opened, and what was chosen of what two people changed. */
export type Opened<T> = { read: T | null; settled: ReadonlyMap<string, Choice | null> };
type Choice = 'mine' | 'theirs';

export const choiceField = (name: string): string => `choice-${name}`;

/** `read` comes back as it was sent, by the form itself; what is not of its shape is unknown. */
export function readOpened<T extends object>(body: Body, like: T): Opened<T> {
  const settled = textsOf(body, 'conflict').map((name): [string, Choice | null] => {
    const choice = textOf(body, choiceField(name));
    return [name, choice === 'mine' || choice === 'theirs' ? choice : null];
  });
  return { read: parseRead(textOf(body, 'read'), like), settled: new Map(settled) };
}

function parseRead<T extends object>(text: string, like: T): T | null {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return null;
    const known = new Map(Object.entries(read));
    const isAlike = Object.entries(like).every(([name, value]) => {
      const given: unknown = known.get(name);
      return Array.isArray(value) ? Array.isArray(given) : typeof given === typeof value;
    });
    return isAlike ? (read as T) : null;
  } catch {
    return null;
  }
}

/** What was typed, with the other's value where it was chosen, and what is still to choose. */
export function settle<T extends object>(
  mine: T,
  { read, settled }: Opened<T>,
): Pick<Merged<T>, 'typed' | 'both'> {
  const typed = { ...mine };
  const names = [...settled].filter(([name]) => name in mine) as [keyof T & string, Choice][];
  for (const [name, choice] of names) {
    if (choice === 'theirs' && read !== null) typed[name] = read[name];
  }
  return { typed, both: names.filter(([, choice]) => choice === null).map(([name]) => name) };
}
