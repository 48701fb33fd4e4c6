import { z } from 'zod';
import { findDepartment } from '#kernel/territories.ts';
import { bandFloors } from './search-bands.ts';
import { lastPage, type SearchCriteria, sorts, unsaid } from './search-criteria.ts';
import { searchWords } from './search-words.ts';

/** What was set aside while reading an address; the rest of the search goes on. */
export type SearchProblem =
  | { reason: 'unknown-value'; field: keyof typeof fields; value: string }
  | { reason: 'too-many-values'; field: keyof typeof fields; kept: number }
  | { reason: 'query-too-long'; kept: number }
  | { reason: 'too-many-words'; kept: number }
  | { reason: 'only-common-words'; value: string }
  | { reason: 'page-too-far'; last: number };

const longestQuery = 200;
const mostWords = 12;
const mostValues = 120;
const shownOfAValue = 40;

const fields = {
  year: z
    .string()
    .regex(/^(19|20)\d\d$/)
    .transform(Number),
  call: z.string().regex(/^[a-z0-9-]{1,96}$/),
  scale: z.enum(['regional', 'departmental', unsaid]),
  department: z.string().refine((code) => code === unsaid || findDepartment(code)?.code === code),
  amount: z
    .string()
    .transform((floor) => bandFloors.findIndex((one) => String(one) === floor))
    .refine((band) => band >= 0),
  sort: z.enum(sorts),
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number),
} as const;

type Parameters = Record<string, string[] | undefined>;

/** Reads an address: bad values are named and left out, never guessed. */
export function parseSearch(given: Parameters): {
  criteria: SearchCriteria;
  problems: SearchProblem[];
} {
  const problems: SearchProblem[] = [];
  const read = <F extends keyof typeof fields>(field: F) =>
    readValues(field, given[field] ?? [], problems);
  const { query, words } = readQuery(given['q']?.[0] ?? '', problems);
  const [asked = 1] = read('page');
  if (asked > lastPage) problems.push({ reason: 'page-too-far', last: lastPage });
  return {
    criteria: {
      query,
      words,
      exact: given['exact']?.[0] === '1',
      years: read('year'),
      calls: read('call'),
      scales: read('scale'),
      departments: read('department'),
      bands: read('amount'),
      sort: read('sort')[0] ?? 'amount',
      page: Math.min(asked, lastPage),
    },
    problems,
  };
}

function readValues<F extends keyof typeof fields>(
  field: F,
  given: readonly string[],
  problems: SearchProblem[],
): z.output<(typeof fields)[F]>[] {
  const values = new Set<z.output<(typeof fields)[F]>>();
  // An empty field of a form is not a choice.
  const chosen = given.filter((value) => value !== '');
  if (chosen.length > mostValues) {
    problems.push({ reason: 'too-many-values', field, kept: mostValues });
  }
  for (const value of chosen.slice(0, mostValues)) {
    const parsed = fields[field].safeParse(value);
    if (parsed.success) values.add(parsed.data as z.output<(typeof fields)[F]>);
    else problems.push({ reason: 'unknown-value', field, value: readable(value, shownOfAValue) });
  }
  return [...values];
}

function readQuery(given: string, problems: SearchProblem[]) {
  const query = readable(given, longestQuery);
  if (given.trim().length > longestQuery) {
    problems.push({ reason: 'query-too-long', kept: longestQuery });
  }
  const words = [...new Set(searchWords(query))];
  if (words.length > mostWords) problems.push({ reason: 'too-many-words', kept: mostWords });
  if (query !== '' && words.length === 0) {
    problems.push({ reason: 'only-common-words', value: query });
  }
  return { query, words: words.slice(0, mostWords) };
}

/** Safe to show and to send back: no control, nothing that turns the direction of the page. */
const readable = (text: string, length: number): string =>
  text
    .slice(0, length * 2)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Bidi_Control}\uFFFD]+/gu, ' ')
    .trim()
    .slice(0, length)
    .toWellFormed();
