/**
 * What a person typed, by the name of its input, as a browser sends it: a name may come several
 * times. A field's key names its input; a cell of a table is "key.row.column", a line of a budget
 * "key.account".
 */
export type Typed = Readonly<Record<string, readonly string[]>>;

/** Longer than any field allows: what is above is another thing than typing. */
const longestValue = 200_000;

export function typedFrom(entries: Iterable<[string, unknown]>): Typed {
  const typed: Record<string, string[]> = Object.create(null);
  for (const [name, value] of entries) {
    if (typeof value !== 'string') continue;
    const values = typed[name] ?? [];
    values.push(value.slice(0, longestValue));
    typed[name] = values;
  }
  return typed;
}

export const textAt = (typed: Typed, name: string): string => typed[name]?.[0] ?? '';
export const textsAt = (typed: Typed, name: string): readonly string[] => typed[name] ?? [];

export const entriesOf = (typed: Typed): [string, string][] =>
  Object.entries(typed).flatMap(([name, values]) =>
    values.map((value): [string, string] => [name, value]),
  );
