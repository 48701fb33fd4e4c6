import type { Answer, Answers } from '#features/calls/form/answer.ts';
import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Form, findField } from '#features/calls/form/form.ts';
import { euros } from '#kernel/money.ts';
import { scaleOf } from '#kernel/territory.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { budgetOf } from './budget.ts';
import type { Example } from './dossiers/example.ts';
import { outcomeOf } from './outcomes.ts';
import { communeCode } from './profile.ts';

export type AnswerPlace = {
  form: Form;
  book: TerritoryBook;
  /** By group and rank in it: "11a". */
  lineIds: ReadonlyMap<string, string>;
  /** The day results are told: actions begin after it. */
  announcedOn: string;
  /** The day statements are signed. */
  today: string;
};

const text = (of: string): Answer => ({ kind: 'text', text: of });
const number = (of: number): Answer => ({ kind: 'number', number: of });
const yesNo = (yes: boolean): Answer => ({ kind: 'yes-no', yes });

/** What the applicant types; their profile gives the rest. */
export const answersOf = (example: Example, rank: number, place: AnswerPlace): Answers => ({
  ...essentialAnswers(example, place),
  ...structureAnswers(example, rank),
  ...actionAnswers(example, rank, place),
  ...budgetAnswers(example, rank),
  ...statements(example, rank, place),
});

export function essentialAnswers(example: Example, { form, book, lineIds }: AnswerPlace): Answers {
  const codes = codesOf(example, book);
  const scale = scaleOf(codes.flatMap((code) => book.find(code) ?? []));
  const lines = example.serves.map((line) => {
    const id = lineIds.get(line);
    if (!id) throw new Error(`No such roadmap line: ${line}`);
    return `l_${id.replaceAll('-', '_')}`;
  });
  return {
    [essentialKeys.title]: text(example.title),
    [essentialKeys.summary]: text(example.summary),
    [essentialKeys.territories]: { kind: 'territories', codes },
    [essentialKeys.scale]: { kind: 'choice', option: scale ?? 'departmental' },
    [essentialKeys.nature]: { kind: 'choice', option: natureOption(form, example.nature) },
    [essentialKeys.roadmapLines]: { kind: 'choices', options: lines },
    [essentialKeys.requested]: { kind: 'euros', cents: euros(example.asks) },
  };
}

const codesOf = ({ where, department, seat }: Example, book: TerritoryBook): string[] =>
  where ? [...where] : [communeCode(book, department, seat.slice(6))];

function natureOption(form: Form, nature: string): string {
  const field = findField(form, essentialKeys.nature);
  const options = field?.kind === 'choice' ? field.options : [];
  const found = options.find(({ label }) => label === nature);
  if (!found) throw new Error(`The call asks no such nature: ${nature}`);
  return found.key;
}

const isOfVolunteers = ({ kind }: Example) => kind === 'association' || kind === 'foundation';

export const structureAnswers = (example: Example, rank: number): Answers => ({
  salaries: number(1 + ((rank * 5) % 23)),
  ...(isOfVolunteers(example)
    ? { benevoles: number(4 + ((rank * 11) % 70)), tronc_commun: yesNo(hasCommonCore(rank)) }
    : {}),
});

/** Whoever has it need not subscribe the republican contract again. */
const hasCommonCore = (rank: number) => rank % 9 === 4;

export function actionAnswers(example: Example, rank: number, place: AnswerPlace): Answers {
  const { evaluation, partners } = outcomeOf(groupOf(example), rank);
  return {
    ...needAnswer(example),
    description: text(example.plan),
    public: text(example.people),
    personnes: number(example.count),
    debut: { kind: 'date', day: firstOfMonth(place.announcedOn, 1 + (rank % 3)) },
    fin: { kind: 'date', day: lastOfMonth(place.announcedOn, 11 + (rank % 8)) },
    partenaires: text(partners),
    evaluation: text(evaluation),
  };
}

export const needAnswer = ({ need }: Example): Answers => ({ besoin: text(need) });

const groupOf = ({ serves }: Example): number => Number.parseInt(serves[0] ?? '', 10);

export function budgetAnswers(example: Example, rank: number): Answers {
  const { asks, kind } = example;
  const { lines, funders } = budgetOf({ asks, kind, group: groupOf(example), rank });
  return {
    budget_action: { kind: 'budget', lines },
    autres_financeurs: {
      kind: 'rows',
      rows: funders.map(({ name, amount, isGranted }) => ({
        financeur: text(name),
        montant: { kind: 'euros', cents: euros(amount) },
        etat: { kind: 'choice', option: isGranted ? 'acquis' : 'demande' },
      })),
    },
  };
}

function statements(example: Example, rank: number, { today: signedOn }: AnswerPlace): Answers {
  const signed: Answer = { kind: 'statement', version: '2026-1', signedOn };
  const owes = isOfVolunteers(example) && !hasCommonCore(rank);
  return { ...(owes ? { engagement_republicain: signed } : {}), exactitude: signed };
}

const month = (from: string, months: number, day: number): string => {
  const [year = '', of = ''] = from.split('-');
  return new Date(Date.UTC(Number(year), Number(of) - 1 + months, day)).toISOString().slice(0, 10);
};
const firstOfMonth = (from: string, months: number) => month(from, months, 1);
/** Day 0 of a month is the last of the one before. */
const lastOfMonth = (from: string, months: number) => month(from, months + 1, 0);
