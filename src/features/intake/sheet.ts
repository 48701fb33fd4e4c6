import type { AwardRow, Scale } from '#features/publication/award-row.ts';
import type { Cents } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { DepartmentHeading } from './department-heading.ts';
import type { Currency } from './find-amounts.ts';
import type { StatedFigure } from './find-stated-figures.ts';
import type { Question } from './reconciliation.ts';
import type { SourceLine } from './source-line.ts';

/** The part of the sheet an award stands in. */
export type Section = {
  readonly number: number;
  readonly scale: Scale | null;
  readonly departments: readonly DepartmentCode[];
  readonly theme: string | null;
};

/** Where an award or a doubt counts, whatever section it was printed in. */
export type Placed = {
  readonly section: Section;
  readonly scale: Scale | null;
  readonly departments: readonly string[];
  readonly theme: string | null;
};

/** An award whose amount is asked, not read; without bounds nothing is known of it. */
export type Doubt = Placed & { readonly bounds: { low: Cents; high: Cents } | null };

/** An award with how it is printed, which the contract leaves out and the findings need. */
export type SheetAward = Placed & {
  readonly row: AwardRow;
  readonly cents: Cents;
  readonly currency: Currency;
  readonly style: string;
  readonly words: string;
  /** Line where the beneficiary is named. */
  readonly nameLine: number | null;
};

export type HeadingRole = 'scale' | 'department' | 'theme' | 'beneficiary';
export type SheetHeading = {
  readonly role: HeadingRole;
  readonly text: string;
  readonly line: number;
  readonly level: number | null;
  readonly bold: boolean;
  readonly section: Section;
  /** How many awards were read under a beneficiary's heading before the next one. */
  awards: number;
};

export type Stated = StatedFigure & { readonly source: SourceLine; readonly line: number };
export type Subtotal = {
  readonly label: string;
  /** Called a subtotal, so never the sum of the whole sheet. */
  readonly partial: boolean;
  readonly cents: Cents;
  readonly source: SourceLine;
  readonly line: number;
  readonly section: Section;
};

/** All that a document says, understood; nothing compared yet. */
export type Sheet = {
  readonly lines: readonly SourceLine[];
  readonly awards: readonly SheetAward[];
  readonly doubts: readonly Doubt[];
  readonly headings: readonly SheetHeading[];
  readonly departmentHeadings: readonly (DepartmentHeading & { line: number })[];
  readonly stated: readonly Stated[];
  readonly subtotals: readonly Subtotal[];
  readonly questions: readonly Question[];
};
