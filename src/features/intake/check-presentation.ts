import type { Finding } from '#features/publication/finding.ts';
import { centsToJson } from '#kernel/money.ts';
import type { HeadingRole, Sheet, SheetHeading } from './sheet.ts';
import { finding } from './sheet-finding.ts';

/** How the sheet is set: what a proof-reader would mark in the margin. */
export const checkPresentation = (sheet: Sheet): Finding[] => [
  ...currencyMissing(sheet),
  ...amountStyles(sheet),
  ...unevenLevels(sheet),
  ...beneficiaryStyles(sheet),
  ...deadLinks(sheet),
  ...atCeiling(sheet),
];

function currencyMissing({ awards }: Sheet): Finding[] {
  const bare = awards.filter(({ currency }) => currency === 'none');
  if (bare.length === 0) return [];
  const lines = bare.flatMap(({ row }) => row.line ?? []);
  return [finding('currency-missing', { lines, details: bare.map(({ words }) => words) })];
}

/** The most frequent value; null when two are as frequent. */
function majority<T>(values: readonly T[]): T | null {
  const counts = [...Map.groupBy(values, (value) => value)].map(([value, all]) => ({
    value,
    count: all.length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count > (second?.count ?? 0) ? first.value : null;
}

function amountStyles({ awards }: Sheet): Finding[] {
  const printed = awards.filter(({ currency, style }) => currency !== 'none' && style !== '');
  const usual = majority(printed.map(({ style }) => style));
  const others = printed.filter(({ style }) => style !== usual);
  if (others.length === 0) return [];
  const lines = others.flatMap(({ row }) => row.line ?? []);
  return [finding('amount-styles-differ', { lines, details: others.map(({ words }) => words) })];
}

const rolesWithLevels: readonly HeadingRole[] = ['scale', 'department', 'theme', 'beneficiary'];

const unevenLevels = (sheet: Sheet): Finding[] =>
  rolesWithLevels.flatMap((role) => {
    const marked = sheet.headings.filter((each) => each.role === role && each.level !== null);
    const usual = majority(marked.map(({ level }) => level));
    const uneven = marked.filter(({ level }) => level !== usual);
    return uneven.length === 0 ? [] : [headingsFinding('heading-levels-uneven', role, uneven)];
  });

/** Beneficiaries now in bold, now as headings: the rarer way is listed. */
function beneficiaryStyles({ headings }: Sheet): Finding[] {
  const names = headings.filter(({ role }) => role === 'beneficiary');
  const marked = names.filter(({ level }) => level !== null);
  const plain = names.filter(({ level }) => level === null);
  const rarer = marked.length < plain.length ? marked : plain;
  if (rarer.length === 0) return [];
  return [headingsFinding('beneficiary-styles-differ', 'beneficiary', rarer)];
}

const headingsFinding = (
  kind: 'heading-levels-uneven' | 'beneficiary-styles-differ',
  role: HeadingRole,
  headings: readonly SheetHeading[],
): Finding =>
  finding(kind, {
    unit: 'count',
    computed: headings.length,
    lines: headings.map(({ line }) => line),
    subject: role,
    details: headings.map(({ text }) => text),
  });

const deadLinks = ({ lines }: Sheet): Finding[] =>
  lines
    .flatMap(({ links }) => links)
    .filter(({ target }) => /^(?:#?|javascript:.*)$/i.test(target.trim()))
    .map(({ text, line, target }) =>
      finding('link-to-nowhere', { lines: [line], subject: text.slice(0, 200), details: [target] }),
    );

// Fewer would be chance: three equal maxima among ten awards begin to look like a rule.
const fewestAtCeiling = 3;
const fewestAwards = 10;

function atCeiling({ awards }: Sheet): Finding[] {
  if (awards.length < fewestAwards) return [];
  const amounts = awards.map(({ cents }) => cents).sort((a, b) => Number(b - a));
  const highest = amounts[0];
  if (highest === undefined) return [];
  const top = awards.filter(({ cents }) => cents === highest);
  if (top.length < fewestAtCeiling) return [];
  const lines = top.flatMap(({ row }) => row.line ?? []);
  return [finding('amount-at-ceiling', { unit: 'cents', computed: centsToJson(highest), lines })];
}
