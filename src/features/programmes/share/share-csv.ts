import { type Cents, cents } from '#kernel/money.ts';
import { permille, type Ratio } from '#kernel/ratio.ts';
import { csvText } from '#platform/csv.ts';
import type { Locale } from '#web/locale.ts';
import type { DeclaredFigure } from './declared-figure.ts';
import type { Share, YearShare } from './share.ts';
import { shareMessages } from './share-messages.ts';
import { territoryWords } from './share-words.ts';

/** Both in one table: what is computed says so, what is declared names its source. */
export function shareCsv(
  years: readonly YearShare[],
  figures: readonly DeclaredFigure[],
  locale: Locale,
): string {
  const { csvHeader, csvKinds, all } = shareMessages[locale];
  const computed = (year: number, place: string, share: Share) => [
    csvKinds.computed,
    String(year),
    place,
    '',
    plain(share.contractualised),
    plain(cents(share.total - share.contractualised)),
    plain(share.total),
    percent(share.share),
    '',
    '',
  ];
  const rows = years.flatMap((each) => [
    computed(each.year, all, each),
    ...each.territories.map((own) =>
      computed(each.year, territoryWords(own.territory, locale), own),
    ),
  ]);
  const declared = figures.map((figure) => [
    csvKinds.declared,
    String(figure.year),
    figure.perimeter,
    figure.label,
    ...declaredCells(figure),
    [figure.source, figure.sourceUrl].filter(Boolean).join(', '),
  ]);
  return csvText(Object.values(csvHeader), [...rows, ...declared]);
}

const declaredCells = ({ value }: DeclaredFigure): string[] =>
  value.unit === 'cents'
    ? [
        value.part === 'contractualised' ? plain(value.amount) : '',
        value.part === 'rest' ? plain(value.amount) : '',
        '',
        '',
        '',
      ]
    : ['', '', '', tenths(value.low), value.low === value.high ? '' : tenths(value.high)];

/** "1234,50": what a spreadsheet in French reads as a number. */
const plain = (amount: Cents): string =>
  `${amount / 100n},${String(amount % 100n).padStart(2, '0')}`;
const percent = (share: Ratio | null): string => (share ? tenths(permille(share)) : '');
const tenths = (value: number): string => `${Math.trunc(value / 10)},${value % 10}`;
