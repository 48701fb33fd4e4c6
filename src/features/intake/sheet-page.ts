import type { AwardRow } from '#features/publication/award-row.ts';
import { type Locale, localise } from '#web/locale.ts';
import { currentAwards } from './correct-reading.ts';
import { answerTo, type IntakeSheet, openQuestions } from './intake-sheet.ts';
import type { Question } from './reconciliation.ts';
import { sheetMessages } from './sheet-messages.ts';

/** What the screen of a sheet needs: the sheet as it stands, and how to speak of it. */
export type SheetPage = {
  sheet: IntakeSheet;
  awards: readonly AwardRow[];
  open: number;
  locale: Locale;
  words: (typeof sheetMessages)[Locale];
  base: string;
};

export const sheetPage = (sheet: IntakeSheet, locale: Locale): SheetPage => ({
  sheet,
  awards: currentAwards(sheet),
  open: openQuestions(sheet).length,
  locale,
  words: sheetMessages[locale],
  base: localise(`/office/sheets/${sheet.id}`, locale),
});

export const answerOf = ({ sheet }: SheetPage, question: number) => answerTo(sheet, question);

/** The row a question is about; none for what could not be read as a row. */
export const rowOf = ({ awards }: SheetPage, { line }: Question): AwardRow | undefined =>
  awards.find((award) => award.line === line);
