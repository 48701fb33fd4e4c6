import { regionTable } from './territories.generated.ts';
import {
  allDepartments,
  type DepartmentCode,
  departmentsOfRegion,
  findDepartment,
} from './territories.ts';
import type { FormerTerritory, Territory } from './territory.ts';
import { wordsOfPlace } from './territory-words.ts';

/** A territory and what a search compares: " SAINT DENIS", " SEINE SAINT DENIS 93". */
export type Entry = {
  territory: Territory;
  words: string;
  around: string;
  /** The larger of two namesakes comes first. */
  weight: number;
  /** The former name under which it is found, if any. */
  former: FormerTerritory | null;
};

export type TerritoryBook = {
  readonly entries: readonly Entry[];
  readonly find: (code: string) => Territory | null;
  /** For a code that is no longer one of a commune: what is known of it. */
  readonly formerly: (code: string) => FormerTerritory | null;
};

/**
 * Forty thousand names weigh: they are loaded by the first who asks, and kept. A process in which
 * nobody chooses a place never holds them.
 */
export const openTerritories = (): Promise<TerritoryBook> => {
  opening ??= import('./territory-table.generated.ts').then(readBook);
  return opening;
};
let opening: Promise<TerritoryBook> | null = null;

type Tables = typeof import('./territory-table.generated.ts');

function readBook({ communeTable, epciTable, partTable, formerTable }: Tables): TerritoryBook {
  const current = [
    ...regionTable.filter(isRegion).map(regionEntry),
    ...allDepartments.map(({ code, name }) => departmentEntry(code, name)),
    ...epciTable.split('\n').map(epciEntry),
    ...communeTable.split('\n').map(communeEntry),
  ];
  const byCode = new Map(current.map(({ territory }) => [territory.code, territory]));
  const find = (code: string) => byCode.get(code.trim().toUpperCase()) ?? null;

  const parts = partTable.split('\n').flatMap((line) => readPart(line, find));
  const renamed = formerTable.split('\n').flatMap((line) => readFormer(line, find));
  const formers = new Map([...renamed, ...parts].map((former) => [former.code, former]));
  const named = parts.filter(({ name, now }) => name !== now.name).map(partEntry);
  return {
    entries: [...current, ...named],
    find,
    formerly: (code) => (find(code) ? null : (formers.get(code.trim().toUpperCase()) ?? null)),
  };
}

const keyOf = (...texts: string[]) => ` ${wordsOfPlace(texts.join(' ')).join(' ')}`;

/** Overseas collectivities are of no region: their three figures are a department’s (COG). */
const isRegion = ({ code }: { code: string }) => code.length === 2;

const regionEntry = ({ code, name }: { code: string; name: string }): Entry => {
  const departments = departmentsOfRegion(code).map((department) => department.code);
  const territory: Territory = {
    level: 'region',
    code: `R${code}`,
    name,
    departments,
    regions: [code],
  };
  return { territory, words: keyOf(name), around: keyOf(code), weight: 36, former: null };
};

const departmentEntry = (code: DepartmentCode, name: string): Entry => {
  const { departments, regions } = placeOf(code);
  const territory: Territory = { level: 'department', code, name, departments, regions };
  return { territory, words: keyOf(name), around: keyOf(code), weight: 35, former: null };
};

/** Their official names begin with a sign; people write it in full. */
const forms: Readonly<Record<string, string>> = {
  CC: 'Communauté de communes',
  CA: 'Communauté d’agglomération',
  CU: 'Communauté urbaine',
};

function epciEntry(line: string): Entry {
  const [codes = '', name = ''] = line.slice(9).split('|');
  const { departments, regions, around } = placeOf(codes);
  const code = line.slice(0, 9);
  const territory: Territory = { level: 'epci', code, name, departments, regions };
  const form = forms[name.split(' ')[0] ?? ''] ?? '';
  return { territory, words: keyOf(name, form), around, weight: 34, former: null };
}

function communeEntry(line: string): Entry {
  const code = line.slice(0, 5);
  const name = line.slice(8);
  const { departments, regions, around } = placeOf(departmentOf(code));
  const territory: Territory = { level: 'commune', code, name, departments, regions };
  const weight = Number.parseInt(line.charAt(5), 36);
  return { territory, words: keyOf(name), around, weight, former: null };
}

const kinds = { d: 'delegated', a: 'associated', b: 'borough' } as const;
type Find = TerritoryBook['find'];

function readPart(line: string, find: Find): FormerTerritory[] {
  const now = find(line.slice(5, 10));
  const kind = kinds[line.charAt(10) as keyof typeof kinds];
  return now ? [{ code: line.slice(0, 5), name: line.slice(11), kind, now }] : [];
}

function readFormer(line: string, find: Find): FormerTerritory[] {
  const now = find(line.slice(5));
  return now ? [{ code: line.slice(0, 5), name: null, kind: 'former-code', now }] : [];
}

const partEntry = (former: FormerTerritory): Entry => ({
  territory: former.now,
  words: keyOf(former.name ?? ''),
  around: placeOf(former.now.departments.join(',')).around,
  weight: 0,
  former,
});

/** Overseas a department has three figures (Code officiel géographique). */
const departmentOf = (commune: string): string =>
  /^9[78]/.test(commune) ? commune.slice(0, 3) : commune.slice(0, 2);

type Place = Pick<Territory, 'departments' | 'regions'> & { around: string };

/** Where things are, once for all that are there: forty thousand lists of one code would weigh. */
const places = new Map<string, Place>();
function placeOf(codes: string): Place {
  const known = places.get(codes);
  if (known) return known;
  const found = codes.split(',').flatMap((code) => findDepartment(code) ?? []);
  const made = {
    departments: found.map(({ code }) => code),
    regions: [...new Set(found.map(({ regionCode }) => regionCode))],
    around: keyOf(...found.flatMap(({ code, name }) => [code, name])),
  };
  places.set(codes, made);
  return made;
}
