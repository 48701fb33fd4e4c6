/** As typed, trimmed, to be shown again when it is refused; a file or an absence is an empty text. */
export const typedIn = <Name extends string>(
  body: Record<string, unknown>,
  names: readonly Name[],
): Record<Name, string> =>
  Object.fromEntries(
    names.map((name) => {
      const value = body[name];
      return [name, typeof value === 'string' ? value.trim() : ''];
    }),
  ) as Record<Name, string>;

/** At which field, and the sentence of what to do. */
export type FieldError = { field: string; error: string };
