/** A document taken in, as the lines its findings count. Not UTF-8: shown with its marks replaced. */
export const sourceLines = (content: Uint8Array): string[] =>
  new TextDecoder('utf-8')
    .decode(content)
    .split(/\r\n|\n|\r/)
    .map((line) => line.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, ''));
