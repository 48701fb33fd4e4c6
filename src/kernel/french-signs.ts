/**
 * French sets a space before its double signs and inside its quotation marks; a line must never
 * begin with one of them (Imprimerie nationale, Lexique des règles typographiques).
 */
export const holdFrenchSigns = (sentence: string): string =>
  sentence.replace(/« /g, '«\u00a0').replace(/ ([»:;?!%€])/g, '\u00a0$1');
