import { isApplicantKind } from '#kernel/applicant-kind.ts';
import { type Cents, parseEuros } from '#kernel/money.ts';
import { findDepartment } from '#kernel/territories.ts';
import {
  channels,
  filedStates,
  type ListAsked,
  type ListFilter,
  type ListSort,
  listColumns,
  listSorts,
  scales,
  usualColumns,
  usualSort,
} from './application-list.ts';

type Query = URLSearchParams;

/** What the address asks of the list; what it does not know is left aside. */
export function readList(query: Query): ListAsked {
  const page = wholeNumber(query.get('page'), 100_000);
  const chosen = query.getAll('column');
  const columns = listColumns.filter((column) => chosen.includes(column));
  return {
    filter: readFilter(query),
    sort: readSort(query),
    columns: columns.length > 0 ? columns : usualColumns,
    page: page ?? 1,
  };
}

const among = <T extends string>(known: readonly T[], text: string | null): T | null =>
  known.find((each) => each === text) ?? null;

const textOf = (query: Query, name: string): string => (query.get(name) ?? '').trim().slice(0, 100);

function readFilter(query: Query): ListFilter {
  const states = query.getAll('state');
  const kind = textOf(query, 'kind');
  return {
    words: textOf(query, 'words'),
    states: filedStates.filter((state) => states.includes(state)),
    department: findDepartment(textOf(query, 'department'))?.code ?? null,
    scale: among(scales, query.get('scale')),
    nature: textOf(query, 'nature') || null,
    channel: among(channels, query.get('channel')),
    kind: isApplicantKind(kind) ? kind : null,
    wave: wholeNumber(query.get('wave'), 1000),
    atLeast: amountOf(textOf(query, 'from')),
    atMost: amountOf(textOf(query, 'to')),
    late: query.get('late') === 'yes',
  };
}

const readSort = (query: Query): ListSort => {
  const by = among(listSorts, query.get('sort'));
  return by === null
    ? usualSort
    : { by, direction: query.get('direction') === 'down' ? 'down' : 'up' };
};

function wholeNumber(text: string | null, most: number): number | null {
  const number = /^[1-9]\d{0,5}$/.test(text ?? '') ? Number(text) : Number.NaN;
  return number <= most ? number : null;
}

function amountOf(text: string): Cents | null {
  const amount = parseEuros(text);
  return amount !== null && amount >= 0n ? amount : null;
}

/** The same list as an address: what a link, a saved view and a file are made of. */
export function listQuery({ filter, sort, columns, page }: ListAsked): string {
  const query = new URLSearchParams();
  const set = (name: string, value: string | number | null) => {
    if (value !== null && value !== '') query.append(name, String(value));
  };
  set('words', filter.words);
  for (const state of filter.states) set('state', state);
  set('department', filter.department);
  set('scale', filter.scale);
  set('nature', filter.nature);
  set('channel', filter.channel);
  set('kind', filter.kind);
  set('wave', filter.wave);
  set('from', typedAmount(filter.atLeast));
  set('to', typedAmount(filter.atMost));
  set('late', filter.late ? 'yes' : null);
  if (sort.by !== usualSort.by || sort.direction !== usualSort.direction) {
    set('sort', sort.by);
    set('direction', sort.direction);
  }
  if (columns.join() !== usualColumns.join()) for (const column of columns) set('column', column);
  set('page', page === 1 ? null : page);
  return query.toString();
}

/** "12500", "12500,50": as the field holds it. */
export const typedAmount = (amount: Cents | null): string =>
  amount === null
    ? ''
    : `${amount / 100n}${amount % 100n === 0n ? '' : `,${String(amount % 100n).padStart(2, '0')}`}`;
