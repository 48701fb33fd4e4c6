type Body = Record<string, unknown>;

/** One value of a form; a file, a list or an absence is an empty text. */
export const textOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
};
