import type { NativeCall } from '#features/calls/call.ts';
import type { Cents } from '#kernel/money.ts';
import { allDepartments, type DepartmentCode } from '#kernel/territories.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Locale } from '#web/locale.ts';
import type { FiledLine, FiledState, ListAsked } from './application-list.ts';
import type { SavedView } from './saved-view-queries.ts';
import type { SealedCount, SleepingDrafts } from './unseen-queries.ts';

export type ListPage = {
  locale: Locale;
  call: NativeCall;
  asked: ListAsked;
  lines: readonly FiledLine[];
  count: number;
  requested: Cents;
  states: ReadonlyMap<FiledState, number>;
  pages: number;
  views: readonly SavedView[];
  sealed: readonly SealedCount[];
  drafts: SleepingDrafts;
  reminders: number;
  book: TerritoryBook;
  /** Whether the reader does something with dossiers, or only reads them. */
  acts: boolean;
  refused: string | null;
  typedName: string;
};

/** All the codes by which a dossier touches a department. */
export const codesTouching = (book: TerritoryBook, department: DepartmentCode | null): string[] =>
  department === null
    ? []
    : book.entries.flatMap(({ territory, former }) =>
        former === null && territory.departments.includes(department) ? [territory.code] : [],
      );

/** Those a call is open to; all of them when it names none. */
export const departmentsOf = ({ settings }: NativeCall) =>
  settings.departments.length === 0
    ? allDepartments
    : allDepartments.filter(({ code }) => settings.departments.includes(code));
