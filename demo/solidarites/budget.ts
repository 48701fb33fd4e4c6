import { type BudgetLines, stateAccount } from '#features/calls/form/budget.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { euros } from '#kernel/money.ts';

type Part = readonly [code: string, weight: number];
type Funder = { code: string; weight: number; name: string; isGranted: boolean };

/** What money goes to, by what one does with it. */
const charges = {
  team: weights('641 50, 645 21, 613 7, 60b 7, 625 6, 616 2, 62a 1, indirect_a 6'),
  vehicle: weights('641 34, 645 14, 613 17, 60c 11, 615 9, 616 6, 625 4, indirect_a 5'),
  workshop: weights('641 37, 645 16, 60b 21, 622 10, 613 8, 616 2, indirect_a 6'),
  enquiry: weights('641 40, 645 17, 622 22, 625 9, 618 4, 623 4, indirect_a 4'),
  stage: weights('622 44, 60a 15, 625 14, 613 11, 623 8, 641 6, 645 2'),
  kitchen: weights('60b 35, 641 29, 645 13, 613 8, 625 7, 616 2, indirect_a 6'),
} as const;
type Shape = keyof typeof charges;

/** By the group of the first roadmap line. */
const shapes: Readonly<Record<number, Shape>> = {
  6: 'kitchen',
  7: 'kitchen',
  9: 'workshop',
  11: 'vehicle',
  13: 'vehicle',
  14: 'vehicle',
  15: 'workshop',
  16: 'stage',
  17: 'enquiry',
};

const funder = (code: string, weight: number, name: string, isGranted: boolean): Funder => ({
  code,
  weight,
  name: `${name} (fictif)`,
  isGranted,
});

const ofAssociations: readonly (readonly Funder[])[] = [
  [
    funder('74c', 45, 'Département', false),
    funder('74f', 30, 'Caisse d’allocations familiales', true),
  ],
  [funder('74e', 35, 'Commune', true), funder('74j', 40, 'Mécénat d’une fondation', false)],
  [funder('74d', 60, 'Intercommunalité', true)],
  [funder('74b', 50, 'Région', false), funder('74h', 20, 'Aide aux postes', true)],
];
const ofOthers: Partial<Record<ApplicantKind, readonly Funder[]>> = {
  foundation: [funder('74j', 40, 'Entreprises mécènes', true)],
  commune: [funder('74d', 40, 'Intercommunalité', true)],
  epci: [funder('74c', 45, 'Département', true)],
  ccas: [funder('74f', 35, 'Caisse d’allocations familiales', false)],
  'public-school': [funder('74b', 55, 'Collectivité de rattachement', true)],
};

/** How much of the action the State is asked for, in hundredths: never more than the call allows. */
const shares = [45, 62, 55, 78, 50, 70, 66, 74, 58, 48, 76] as const;

type Asked = { asks: number; kind: ApplicantKind; group: number; rank: number };
export type ExampleBudget = {
  lines: BudgetLines;
  funders: readonly { name: string; amount: number; isGranted: boolean }[];
};

/** Whole euros, charges equal to income, what is asked in its line, volunteers balanced apart. */
export function budgetOf({ asks, kind, group, rank }: Asked): ExampleBudget {
  const total = Math.ceil(asks / (shares[rank % shares.length] ?? 50)) * 100;
  const others = total - asks;
  const funders = (ofOthers[kind] ?? ofAssociations[rank % ofAssociations.length] ?? []).map(
    ({ code, weight, ...rest }) => ({
      ...rest,
      code,
      amount: Math.floor((others * weight) / 1000) * 10,
    }),
  );
  const given = funders.reduce((sum, { amount }) => sum + amount, 0);
  const inKind = kind === 'association' ? 1_200 + ((rank * 370) % 5_200) : 0;
  const amounts: Record<string, number> = {
    ...split(total, charges[shapes[group] ?? 'team']),
    [stateAccount]: asks,
    ...Object.fromEntries(funders.map(({ code, amount }) => [code, amount])),
    own: others - given,
    ...(inKind > 0 ? { '864': inKind, '870': inKind } : {}),
  };
  const lines = Object.entries(amounts).filter(([, amount]) => amount > 0);
  return {
    lines: Object.fromEntries(lines.map(([code, amount]) => [code, euros(amount)])),
    funders: funders.filter(({ amount }) => amount > 0),
  };
}

/** What rounding leaves goes to the first part. */
function split(total: number, parts: readonly Part[]): Record<string, number> {
  const amounts = parts.map(
    ([code, weight]) => [code, Math.floor((total * weight) / 100)] as const,
  );
  const rest = total - amounts.reduce((sum, [, amount]) => sum + amount, 0);
  return Object.fromEntries(
    amounts.map(([code, amount], index) => [code, index === 0 ? amount + rest : amount]),
  );
}

function weights(text: string): readonly Part[] {
  return text.split(', ').map((part): Part => {
    const [code = '', weight = '0'] = part.split(' ');
    return [code, Number(weight)];
  });
}
