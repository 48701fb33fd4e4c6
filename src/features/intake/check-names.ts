import type { Finding } from '#features/publication/finding.ts';
import { centsToJson, sumCents } from '#kernel/money.ts';
import { compareCodePoints, sortKey } from '#kernel/sort-key.ts';
import type { Sheet, SheetAward } from './sheet.ts';
import { finding } from './sheet-finding.ts';

const lineOf = ({ row }: SheetAward) => row.line ?? 1;
const keyOf = (name: string | null) => sortKey(name ?? '');

export const checkNames = (sheet: Sheet): Finding[] => [
  ...missingBeneficiaries(sheet),
  ...withoutAward(sheet),
  ...duplicates(sheet),
  ...repeated(sheet),
  ...brokenOrders(sheet),
];

/** Nobody is named for the award: its title is what the officer will look for. */
const missingBeneficiaries = ({ awards }: Sheet): Finding[] =>
  awards
    .filter(({ row }) => row.beneficiary === null)
    .map((award) =>
      finding('beneficiary-missing', { lines: [lineOf(award)], subject: award.row.title }),
    );

const withoutAward = ({ headings }: Sheet): Finding[] =>
  headings
    .filter(({ role, awards }) => role === 'beneficiary' && awards === 0)
    .map(({ line, text }) =>
      finding('beneficiary-without-award', { lines: [line], subject: text }),
    );

function groupBy(awards: readonly SheetAward[], key: (award: SheetAward) => string) {
  const named = awards.filter(({ row }) => row.beneficiary !== null);
  return [...Map.groupBy(named, key).values()].filter((group) => group.length > 1);
}

/** The same words and the same amount twice: printed twice, more likely than awarded twice. */
const duplicates = ({ awards }: Sheet): Finding[] =>
  groupBy(awards, ({ row }) =>
    JSON.stringify([keyOf(row.beneficiary), keyOf(row.title), row.amount_cents]),
  ).map((group) => sumOf('award-duplicated', group));

const repeated = ({ awards }: Sheet): Finding[] =>
  groupBy(awards, ({ row }) => keyOf(row.beneficiary)).map((group) =>
    sumOf('beneficiary-repeated', group),
  );

const sumOf = (kind: 'award-duplicated' | 'beneficiary-repeated', group: SheetAward[]): Finding =>
  finding(kind, {
    unit: 'cents',
    computed: centsToJson(sumCents(group.map(({ cents }) => cents))),
    lines: group.map(lineOf),
    subject: group[0]?.row.beneficiary ?? null,
    details: group.flatMap(({ row }) => row.title ?? []),
  });

type Step = { before: string; name: string; line: number; broken: boolean; place: string[] };

/** A–Z, section by section; a sheet that is hardly ever in that order is simply not sorted so. */
function brokenOrders({ awards }: Sheet): Finding[] {
  const sections = [...Map.groupBy(awards, ({ section }) => section.number).values()];
  const steps = sections.flatMap(stepsOf);
  const broken = steps.filter((step) => step.broken);
  if (steps.length < 4 || broken.length * 5 > steps.length) return [];
  return broken.map(({ before, name, line, place }) =>
    finding('order-broken', { lines: [line], subject: name, details: [before, ...place] }),
  );
}

function stepsOf(section: readonly SheetAward[]): Step[] {
  const named = section.filter(({ row }) => row.beneficiary !== null);
  return named.slice(1).flatMap((award, index) => {
    const before = named[index]?.row.beneficiary ?? '';
    const name = award.row.beneficiary ?? '';
    if (keyOf(before) === keyOf(name)) return [];
    const broken = compareCodePoints(keyOf(before), keyOf(name)) > 0;
    const place = [...award.section.departments];
    return [{ before, name, line: award.nameLine ?? lineOf(award), broken, place }];
  });
}
