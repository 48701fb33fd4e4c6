/** The published mix: what people ask of a million awards, by class, the same at each run. */
export type Question = {
  /** The query of the page's address. */
  address: string;
  /** The section of search-1m.reference.sql that answers it by hand, and its parameters. */
  reference: 'words' | 'words-year' | 'typo' | 'facets';
  parameters: readonly unknown[];
};
export type QuestionClass = { name: string; p95: number; questions: readonly Question[] };

const words = (text: string, page = 1): Question => ({
  address: new URLSearchParams({ q: text, page: String(page) }).toString(),
  reference: 'words',
  parameters: [text, (page - 1) * 20],
});
const wordsInYear = (text: string, year: number): Question => ({
  address: new URLSearchParams({ q: text, year: String(year) }).toString(),
  reference: 'words-year',
  parameters: [text, year],
});
const typo = (typed: string, rest: string): Question => ({
  address: new URLSearchParams({ q: `${typed} ${rest}` }).toString(),
  reference: 'typo',
  parameters: [typed, rest],
});
const facets = (years: number[] | null, departments: string[] | null, page = 1): Question => ({
  address: new URLSearchParams([
    ...(years ?? []).map((year): [string, string] => ['year', String(year)]),
    ...(departments ?? []).map((code): [string, string] => ['department', code]),
    ['page', String(page)],
  ]).toString(),
  reference: 'facets',
  parameters: [years, departments, (page - 1) * 20],
});

export const mix: readonly QuestionClass[] = [
  {
    name: 'rare',
    p95: 60,
    questions: ['dorr mobilité', 'larc', 'flaud emploi', 'brublond', 'ligue clenl'].map((text) =>
      words(text),
    ),
  },
  {
    name: 'two-term',
    p95: 60,
    questions: [
      words('insertion numérique'),
      words('épicerie solidaire'),
      words('médiation santé'),
      wordsInYear('insertion numérique', 2021),
      wordsInYear('garage mobilité', 2019),
    ],
  },
  {
    name: 'broad',
    p95: 150,
    questions: [
      words('familles'),
      words('médiation'),
      words('femmes'),
      words('garage'),
      wordsInYear('familles', 2020),
    ],
  },
  {
    name: 'typo',
    p95: 60,
    questions: [
      typo('ascociation', 'larc'),
      typo('comitee', 'juridique'),
      typo('federasion', 'flaud'),
      typo('colectif', 'recyclerie'),
    ],
  },
  {
    name: 'facet-only',
    p95: 60,
    questions: [
      facets(null, null),
      facets([2021], null),
      facets(null, ['32']),
      facets([2019, 2020], ['31', '32']),
    ],
  },
  {
    name: 'deep-page',
    p95: 150,
    questions: [words('familles', 500), words('médiation', 400), facets([2021], null, 500)],
  },
  // Not in the published mix: the commonest word there is, one award in five.
  { name: 'commonest-word', p95: 150, questions: [words('association'), words('insertion')] },
];
