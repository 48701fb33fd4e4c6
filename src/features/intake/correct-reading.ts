import type { AwardRow, Scale } from '#features/publication/award-row.ts';
import {
  type CorrectedField,
  type Correction,
  correctAwards,
  type FieldName,
} from '#features/publication/correction.ts';
import { parseEuros } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { findDepartment } from '#kernel/territories.ts';
import { correctionsOf, type IntakeSheet, type SheetRefusal } from './intake-sheet.ts';

/** What an officer typed: the words of a form, not yet a value. */
export type AskedCorrection = { position: number; field: FieldName; text: string; reason: string };

/** The rows as they now stand: the reading with every correction made so far. */
export function currentAwards(sheet: IntakeSheet): AwardRow[] {
  const awards = correctAwards(sheet.reading.awards, correctionsOf(sheet));
  if (!awards) throw new Error(`The decisions on sheet ${sheet.id} do not follow its reading`);
  return awards;
}

/** A correction must say why, change something, and be a value the field can take. */
export function correctReading(
  sheet: IntakeSheet,
  asked: AskedCorrection,
): Outcome<Correction, SheetRefusal> {
  if (sheet.publishedAs !== null) {
    return refuse({ reason: 'already-published', slug: sheet.publishedAs });
  }
  const award = currentAwards(sheet)[asked.position - 1];
  if (!award) return refuse({ reason: 'row-unknown', position: asked.position });
  const reason = asked.reason.trim();
  if (reason === '') return refuse({ reason: 'reason-missing' });
  const changed = changeOf(award, asked.field, asked.text.trim());
  if (!changed.ok) return changed;
  const { before, after } = changed.value;
  if (JSON.stringify(before) === JSON.stringify(after))
    return refuse({ reason: 'nothing-changed' });
  return accept({ position: asked.position, reason, ...changed.value });
}

function changeOf(
  award: AwardRow,
  field: FieldName,
  text: string,
): Outcome<CorrectedField, SheetRefusal> {
  switch (field) {
    case 'beneficiary':
    case 'title':
      return accept({ field, before: award[field], after: text === '' ? null : text });
    case 'amount_cents':
      return amountOf(award, text);
    case 'scale':
      return accept({ field, before: award.scale, after: scaleOf(text) });
    case 'departments':
      return departmentsOf(award, text);
  }
}

function amountOf(award: AwardRow, text: string): Outcome<CorrectedField, SheetRefusal> {
  const cents = parseEuros(text);
  if (cents === null || cents < 0n || cents > BigInt(Number.MAX_SAFE_INTEGER)) {
    return refuse({ reason: 'amount-unreadable', text });
  }
  return accept({ field: 'amount_cents', before: award.amount_cents, after: Number(cents) });
}

const scaleOf = (text: string): Scale | null =>
  text === 'regional' || text === 'departmental' ? text : null;

function departmentsOf(award: AwardRow, text: string): Outcome<CorrectedField, SheetRefusal> {
  const after: string[] = [];
  for (const typed of text.split(/[\s,;]+/).filter((word) => word !== '')) {
    const department = findDepartment(typed.padStart(2, '0'));
    if (!department) return refuse({ reason: 'department-unknown', code: typed });
    after.push(department.code);
  }
  return accept({ field: 'departments', before: award.departments, after });
}
