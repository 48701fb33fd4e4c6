import { type Options, stringify } from 'csv-stringify/sync';

/**
 * One CSV for people's spreadsheets: UTF-8 with its mark, semicolons and CRLF, which is what a
 * French spreadsheet opens rightly by a double click. Machines are served JSON.
 */
export const csvOptions = {
  bom: true,
  delimiter: ';',
  record_delimiter: 'windows',
} as const satisfies Options;

/** A cell a spreadsheet would run as a formula is made text (OWASP, CSV injection). */
export const plainCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  stringify([header, ...rows.map((row) => row.map(plainCell))], csvOptions);
