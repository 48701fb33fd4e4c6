import { compareCodePoints, comparePublished } from '#kernel/sort-key.ts';
import { findDepartment } from '#kernel/territories.ts';
import { fingerprintOf, verifySignature } from '#platform/signing.ts';
import type { AwardRow } from './award-row.ts';
import { compute } from './figure.ts';
import { keyFigures } from './key-figures.ts';
import { canonicalJson, sha256Of, signedBytes } from './seal-snapshot.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

/** The first thing that does not hold, with its facts. */
export type Fault =
  | { check: 'rewritten' }
  | { check: 'row-order'; position: number; found: number }
  | { check: 'row-sorted'; position: number; name: string }
  | { check: 'row-department'; position: number; code: string }
  | { check: 'row-beneficiary'; position: number }
  | { check: 'figure-value'; key: string; unit: string; stated: number; computed: number | null }
  | { check: 'figure-list'; key: string }
  | { check: 'constant-source'; key: string }
  | { check: 'hash'; stated: string; computed: string }
  | { check: 'signature'; fingerprint: string }
  | { check: 'key'; expected: readonly string[]; found: string }
  | { check: 'file'; name: string }
  | { check: 'source-hash'; name: string; stated: string; computed: string }
  | { check: 'source-award'; position: number }
  | { check: 'source-corrections' }
  | { check: 'source-findings' };

/**
 * Checks all that a publication says of itself, in the order a reader understands it: rows, then
 * figures, then the seal. Null when everything holds. Knows nothing of who signed.
 */
export function findFault(publication: SealedPublication): Fault | null {
  const { snapshot } = publication;
  return (
    findRowFault(snapshot) ??
    findConstantFault(snapshot) ??
    findFigureFault(snapshot) ??
    findSealFault(publication)
  );
}

function findRowFault({ awards, order }: Snapshot): Fault | null {
  for (const [index, award] of (awards ?? []).entries()) {
    const before = awards?.[index - 1];
    const fault =
      faultOfRow(award, index + 1) ?? (order === 'published' ? faultOfOrder(before, award) : null);
    if (fault) return fault;
  }
  return null;
}

function faultOfRow(award: AwardRow, expected: number): Fault | null {
  if (award.position !== expected) {
    return { check: 'row-order', position: expected, found: award.position };
  }
  const code = award.departments.find((department) => !findDepartment(department));
  if (code !== undefined) return { check: 'row-department', position: expected, code };
  const named = award.beneficiaries.length > 0;
  return named === (award.beneficiary !== null)
    ? null
    : { check: 'row-beneficiary', position: expected };
}

/** Native publications are sorted: scale, then department, then the one published order. */
function faultOfOrder(before: AwardRow | undefined, award: AwardRow): Fault | null {
  if (!before || comparePublishedAwards(before, award) <= 0) return null;
  return { check: 'row-sorted', position: award.position, name: award.beneficiary ?? '' };
}

/** The order of a native publication: regional first, then departments by code, then names. */
export const comparePublishedAwards = (a: AwardRow, b: AwardRow): number =>
  rankOf(a) - rankOf(b) ||
  compareCodePoints(departmentOf(a), departmentOf(b)) ||
  comparePublished(
    { name: a.beneficiary ?? '', id: a.title ?? '' },
    { name: b.beneficiary ?? '', id: b.title ?? '' },
  );

const rankOf = ({ scale }: AwardRow) => (scale === 'departmental' ? 1 : 0);
/** A regional award may name departments; they do not order it. */
const departmentOf = ({ scale, departments }: AwardRow) =>
  (scale === 'departmental' ? departments[0] : undefined) ?? '';

function findConstantFault({ constants, provenance }: Snapshot): Fault | null {
  const orphan = constants.find(({ source }) => provenance.sources[source] === undefined);
  return orphan ? { check: 'constant-source', key: orphan.key } : null;
}

function findFigureFault({ awards, constants, figures }: Snapshot): Fault | null {
  for (const { key, formula, unit, value } of figures) {
    const computed = compute(formula, awards ?? [], constants);
    if (computed !== value) return { check: 'figure-value', key, unit, stated: value, computed };
  }
  // A figure left out, added or given another formula would pass the recomputation above.
  const expected = keyFigures(awards, constants);
  const length = Math.max(expected.length, figures.length);
  for (let index = 0; index < length; index += 1) {
    if (canonicalJson(expected[index] ?? null) !== canonicalJson(figures[index] ?? null)) {
      return { check: 'figure-list', key: figures[index]?.key ?? expected[index]?.key ?? '' };
    }
  }
  return null;
}

function findSealFault({ snapshot, proof }: SealedPublication): Fault | null {
  const computed = sha256Of(canonicalJson(snapshot));
  if (computed !== proof.sha256) return { check: 'hash', stated: proof.sha256, computed };
  return verifySignature(proof.public_key, signedBytes(proof.sha256), proof.signature)
    ? null
    : { check: 'signature', fingerprint: fingerprintOf(proof.public_key) };
}
