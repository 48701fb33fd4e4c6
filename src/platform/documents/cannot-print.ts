/**
 * A text of the facts holds letters that the font of documents does not draw (Arabic, Chinese…).
 * Nothing is dropped or replaced in a name without being told: the caller says which text it is.
 */
export class CannotPrint extends Error {
  readonly text: string;

  constructor(text: string) {
    super(`No glyph for: ${text}`);
    this.name = 'CannotPrint';
    this.text = text;
  }
}

/** The compiler's own words, read for the one fault that comes from what people write. */
export function explainFault(fault: string): Error {
  const [, text] = /the text `\\"(.*?)\\"` could not be displayed/.exec(fault) ?? [];
  return text === undefined
    ? new Error(`The document could not be laid out: ${fault}`)
    : new CannotPrint(text);
}
