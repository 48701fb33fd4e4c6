import { type Cents, cents, noMoney, sumCents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Ratio, ratio } from '#kernel/ratio.ts';

/** Within what is contractualised, or in the rest of the same perimeter. */
export type DeclaredPart = 'contractualised' | 'rest';

export type DeclaredValue =
  | { unit: 'cents'; amount: Cents; part: DeclaredPart }
  /** In thousandths; both bounds are the same when no range was stated. */
  | { unit: 'permille'; low: number; high: number };

/** What somebody has stated of a programme, as it was stated, and where. Never computed from rows. */
export type DeclaredTerms = {
  label: string;
  value: DeclaredValue;
  year: number;
  /** In words: what was counted, and what was left out. Two figures of one perimeter use the same. */
  perimeter: string;
  source: string;
  sourceUrl: string | null;
};
export type DeclaredFigure = DeclaredTerms & { id: string };

export type DeclaredText = 'label' | 'perimeter' | 'source';
export type DeclaredRefusal =
  | { reason: 'declared-text-missing'; field: DeclaredText }
  | { reason: 'declared-text-too-long'; field: DeclaredText; length: number }
  | { reason: 'declared-value-unread' }
  | { reason: 'declared-range-upside-down' }
  | { reason: 'declared-share-above-whole' }
  | { reason: 'declared-year-unread' }
  | { reason: 'declared-source-address-unread' };

export const longestDeclared = 500;

export function settleDeclared(
  terms: Omit<DeclaredTerms, 'value'> & { value: DeclaredValue | null },
): Outcome<DeclaredTerms, DeclaredRefusal> {
  const { value, year, sourceUrl } = terms;
  const text = textRefusal(terms);
  if (text) return refuse(text);
  if (value === null) return refuse({ reason: 'declared-value-unread' });
  const refusal = valueRefusal(value);
  if (refusal) return refuse(refusal);
  if (!Number.isInteger(year) || year < 1990 || year > 2100) {
    return refuse({ reason: 'declared-year-unread' });
  }
  if (sourceUrl !== null && !isWebAddress(sourceUrl)) {
    return refuse({ reason: 'declared-source-address-unread' });
  }
  return accept({ ...terms, value });
}

function textRefusal(terms: Pick<DeclaredTerms, DeclaredText>): DeclaredRefusal | null {
  for (const field of ['label', 'perimeter', 'source'] as const) {
    const { length } = terms[field];
    if (length === 0) return { reason: 'declared-text-missing', field };
    if (length > longestDeclared) return { reason: 'declared-text-too-long', field, length };
  }
  return null;
}

function valueRefusal(value: DeclaredValue): DeclaredRefusal | null {
  if (value.unit === 'cents') {
    return value.amount < 0n ? { reason: 'declared-value-unread' } : null;
  }
  if (value.low > value.high) return { reason: 'declared-range-upside-down' };
  return value.high > 1000 ? { reason: 'declared-share-above-whole' } : null;
}

const isWebAddress = (text: string): boolean =>
  /^https?:\/\/\S+$/.test(text) && URL.canParse(text) && text.length <= 2000;

/** Figures of one year that count the same things; the amounts among them give a share. */
export type Perimeter = {
  year: number;
  words: string;
  figures: readonly DeclaredFigure[];
  computed: { parts: readonly Cents[]; total: Cents; share: Ratio } | null;
};

/** The latest year first. Two perimeters are never added, compared or made to confirm each other. */
export function perimetersOf(figures: readonly DeclaredFigure[]): readonly Perimeter[] {
  const keys = [...new Set(figures.map(({ year, perimeter }) => `${year} ${perimeter}`))];
  return keys
    .map((key) => figures.filter(({ year, perimeter }) => `${year} ${perimeter}` === key))
    .map((own) => ({
      year: own[0]?.year ?? 0,
      words: own[0]?.perimeter ?? '',
      figures: own,
      computed: shareOfAmounts(own),
    }))
    .sort((a, b) => b.year - a.year);
}

/** Null unless both what is contractualised and the rest were declared: half a sum is no share. */
function shareOfAmounts(figures: readonly DeclaredFigure[]): Perimeter['computed'] {
  const of = (part: DeclaredPart) =>
    figures.flatMap(({ value }) =>
      value.unit === 'cents' && value.part === part ? [value.amount] : [],
    );
  const [parts, rest] = [of('contractualised'), of('rest')];
  if (parts.length === 0 || rest.length === 0) return null;
  const contractualised = sumCents(parts);
  const total = cents(contractualised + sumCents(rest));
  const share = total === noMoney ? null : ratio(contractualised, total);
  return share && { parts, total, share };
}
