/** A file named by a dossier elsewhere: its address lives a few minutes there, its name remains. */
export type SourceFile = { name: string; url: string | null };

/** What stood in one column, as text: nothing is understood yet. */
export type SourceCell = {
  values: readonly string[];
  /** Lines of a repeated block, by normalised label. */
  rows?: readonly Readonly<Record<string, string>>[];
  files?: readonly SourceFile[];
};

/** Named by a key that outlives a change of label; people read the label. */
export type SourceColumn = { key: string; label: string };

export type SourceMessage = { at: string; from: 'service' | 'applicant'; body: string };

/** What is known of the dossier where it lived, kept as provenance and never as a decision of ours. */
export type Elsewhere = {
  state: string;
  archived: boolean;
  changedAt: string | null;
  decidedAt: string | null;
  motivation: string | null;
  messages: readonly SourceMessage[];
};

export type SourceLine = {
  /** Its rank in the file, from 1: "ligne 12". */
  position: number;
  cells: Readonly<Record<string, SourceCell>>;
  elsewhere: Elsewhere | null;
  /** Why nothing can be made of it, whatever its answers. */
  fault: 'not-a-dossier' | 'applicant-is-a-person' | null;
};

/** `demarche` is a dump of Démarches Simplifiées; `table` is a spreadsheet of anybody. */
export type Family = 'demarche' | 'table';

export type SourceDocument = {
  family: Family;
  /** What its numbers are numbers of: "demarche-1234"; two sources may give the same number. */
  source: string;
  columns: readonly SourceColumn[];
  lines: readonly SourceLine[];
};

/** For comparing what people wrote: case, accents, punctuation and spaces do not count. */
export const normalised = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Never a property every object has. */
export const cellOf = ({ cells }: SourceLine, key: string): SourceCell | null =>
  Object.hasOwn(cells, key) ? (cells[key] ?? null) : null;
