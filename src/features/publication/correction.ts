import type { AwardRow, Scale } from './award-row.ts';

/** What an officer may correct in the reading of a sheet, and the value it takes. */
export type CorrectedField =
  | { field: 'beneficiary'; before: string | null; after: string | null }
  | { field: 'title'; before: string | null; after: string | null }
  | { field: 'amount_cents'; before: number; after: number }
  | { field: 'scale'; before: Scale | null; after: Scale | null }
  | { field: 'departments'; before: string[]; after: string[] };
export type FieldName = CorrectedField['field'];

/** One correction: which row, from what to what, and why. The document itself never changes. */
export type Correction = { position: number; reason: string } & CorrectedField;

/**
 * The rows as corrected, in order; null when a correction speaks of a row that is not there, or
 * does not start from the value it says: a correction only holds on the reading it was made on.
 */
export function correctAwards(
  awards: readonly AwardRow[],
  corrections: readonly Correction[],
): AwardRow[] | null {
  const corrected = awards.map((award) => ({ ...award }));
  for (const correction of corrections) {
    const index = correction.position - 1;
    const award = corrected[index];
    if (!award || !startsFrom(award, correction)) return null;
    corrected[index] = correctAward(award, correction);
  }
  return corrected;
}

const startsFrom = (award: AwardRow, { field, before }: Correction): boolean =>
  JSON.stringify(award[field]) === JSON.stringify(before);

function correctAward(award: AwardRow, correction: Correction): AwardRow {
  if (correction.field !== 'beneficiary') {
    return { ...award, [correction.field]: correction.after };
  }
  const { after } = correction;
  return { ...award, beneficiary: after, beneficiaries: after === null ? [] : [after] };
}
