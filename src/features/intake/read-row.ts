import type { SourceCell, SourceLine } from './source-line.ts';

export type ColumnRole =
  | 'beneficiary'
  | 'title'
  | 'amount'
  | 'department'
  | 'scale'
  | 'theme'
  | 'ignored';

// The first that matches wins: "montant demandé" must be set aside before "montant" is found.
const headerWords: readonly (readonly [RegExp, ColumnRole])[] = [
  [/demand[ée]e?s?(?![\p{L}])|sollicit|coût|budget|cofinanc|date|n°|siret/iu, 'ignored'],
  [/montant|subvention|accordé|attribué|octroyé|euros|€|aide|dotation/iu, 'amount'],
  [
    /bénéficiaire|porteur|structure|association|organisme|lauréat|^nom|raison sociale|opérateur/iu,
    'beneficiary',
  ],
  [/projet|objet|action|intitulé|titre|description|opération/iu, 'title'],
  [/^dé?p(?:artemen)?t|dpt|territoire|code/iu, 'department'],
  [/échelle|niveau/iu, 'scale'],
  [/th[eéè]m|axe|volet|groupe de travail/iu, 'theme'],
];

export type TableHeader = { readonly roles: readonly ColumnRole[]; readonly inEuros: boolean };

/** The columns of a table by the words of its header; null when no column holds the amounts. */
export function readHeader(line: SourceLine): TableHeader | null {
  const cells = (line.cells ?? []).flatMap((cell) => Array<SourceCell>(cell.columns).fill(cell));
  if (cells.some((cell) => /\d{3}/.test(cell.text))) return null;
  const roles: ColumnRole[] = [];
  for (const { text } of cells) {
    const role = headerWords.find(([words]) => words.test(text))?.[1] ?? 'ignored';
    roles.push(role !== 'ignored' && roles.includes(role) ? 'ignored' : role);
  }
  if (!roles.includes('amount')) return null;
  const amountHeader = cells[roles.indexOf('amount')]?.text ?? '';
  return { roles, inEuros: /€|euros?/i.test(amountHeader) };
}

/** A cell in its column; `carried` when it belongs to a row above that covers this one. */
export type PlacedCell = SourceCell & { readonly carried: boolean };
export type Carried = ReadonlyMap<number, SourceCell>;

/** Puts each cell in its column, with those of the rows above that reach down to this one. */
export function placeCells(
  line: SourceLine,
  above: Carried,
): { cells: PlacedCell[]; below: Carried } {
  const cells: PlacedCell[] = [];
  const below = new Map<number, SourceCell>();
  const put = (cell: SourceCell, carried: boolean) => {
    if (cell.rows > 1) below.set(cells.length, { ...cell, rows: cell.rows - 1 });
    cells.push({ ...cell, carried });
  };
  const putHeld = () => {
    let held = heldNext(above, cells.length);
    while (held) {
      put(held, true);
      held = heldNext(above, cells.length);
    }
  };
  for (const cell of line.cells ?? []) {
    putHeld();
    const columns = cells.length < mostColumns ? cell.columns : 1;
    for (let column = 0; column < columns; column += 1) put(cell, false);
  }
  putHeld();
  return { cells, below };
}

// Spans that overlap would widen each row below them, without end.
const mostColumns = 100;
const heldNext = (above: Carried, column: number) =>
  column < mostColumns ? above.get(column) : undefined;
