import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#features/publication/finding.ts';
import { reconcileDocument } from './reconcile-document.ts';

const original = readFileSync('demo/occitanie-2021.md', 'utf8').split('\n');

const findings = (lines: readonly string[]): string[] => {
  const outcome = reconcileDocument(Buffer.from(lines.join('\n')), 'sheet.md');
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value.findings.map(short);
};
const short = ({ kind, stated, computed, line, subject }: Finding) =>
  [kind, stated ?? '', computed ?? '', line ?? '', subject ?? ''].join(' ').trim();

const before = findings(original);

/** What a change adds to the list of findings and takes from it; lines are those of each sheet. */
function difference(lines: readonly string[]) {
  const after = findings(lines);
  return {
    gone: before.filter((finding) => !after.includes(finding)),
    come: after.filter((finding) => !before.includes(finding)),
  };
}
/** Blanks a line instead of removing it, so that the others keep their numbers. */
const without = (...numbers: number[]) =>
  original.map((line, index) => (numbers.includes(index + 1) ? '' : line));
const changed = (number: number, from: string, to: string) => {
  expect(original[number - 1]).toContain(from);
  return original.map((line, index) => (index + 1 === number ? line.replace(from, to) : line));
};

describe('a change of the sheet shows in the findings, and nothing else moves', () => {
  test('nothing changed', () => {
    expect(difference(original)).toEqual({ gone: [], come: [] });
  });

  test('an award is dropped: total, counts, share, and the name left alone', () => {
    expect(difference(without(37))).toEqual({
      gone: [
        'total-mismatch 204632100 204630300 27',
        'share-mismatch 0.76 0.769 27 departmental',
        'budget-exceeded 200000000 204630300 23',
      ],
      come: [
        'total-mismatch 204632100 199630300 27',
        'count-mismatch 52 51 27',
        'count-mismatch 12 11 29 regional',
        'share-mismatch 0.76 0.784 27 departmental',
        "beneficiary-without-award   35 ASSOCIATION RÉGIONALE PRÉVENTION D'AIDE AUX DEPENDANTS ET AUX EXCLUS (ARPADE)",
      ],
    });
  });

  test('the last award of a section is dropped', () => {
    expect(difference(without(201)).come).toEqual([
      'total-mismatch 204632100 202130300 27',
      'count-mismatch 52 51 27',
      'count-mismatch 40 39 79 departmental',
      'beneficiary-without-award   199 SIAO-HERAULT',
      'budget-exceeded 200000000 202130300 23',
    ]);
  });

  test('an award is printed twice: it is counted twice, and said', () => {
    const twice = original.map((line, index) => (index === 37 ? (original[36] ?? '') : line));
    const name = "ASSOCIATION RÉGIONALE PRÉVENTION D'AIDE AUX DEPENDANTS ET AUX EXCLUS (ARPADE)";
    expect(difference(twice)).toEqual({
      gone: [
        'total-mismatch 204632100 204630300 27',
        'share-mismatch 0.76 0.769 27 departmental',
        'budget-exceeded 200000000 204630300 23',
      ],
      come: [
        'total-mismatch 204632100 209630300 27',
        'count-mismatch 52 53 27',
        'count-mismatch 12 13 29 regional',
        'share-mismatch 0.76 0.755 27 departmental',
        `award-duplicated  10000000 37 ${name}`,
        'budget-exceeded 200000000 209630300 23',
        `beneficiary-repeated  10000000 37 ${name}`,
      ],
    });
  });

  test('a cent is added', () => {
    expect(difference(changed(41, '25 000 €', '25 000,01 €'))).toEqual({
      gone: [
        'total-mismatch 204632100 204630300 27',
        'budget-exceeded 200000000 204630300 23',
        'amount-styles-differ   137',
      ],
      come: [
        'total-mismatch 204632100 204630301 27',
        'budget-exceeded 200000000 204630301 23',
        'amount-styles-differ   41',
      ],
    });
  });

  test('the stated total is put right: its finding goes, no other comes', () => {
    expect(difference(changed(27, '2 046 321', '2 046 303'))).toEqual({
      gone: ['total-mismatch 204632100 204630300 27'],
      come: [],
    });
  });

  test('a beneficiary is renamed', () => {
    expect(difference(changed(117, 'COMMUNE DE TOULOUSE', 'ASSOCIATION ESPOIR'))).toEqual({
      gone: [
        'beneficiary-repeated  15694600 113 ASSOCIATION ESPOIR',
        'beneficiary-repeated  11500000 119 COMMUNE DE TOULOUSE',
      ],
      come: ['beneficiary-repeated  27194600 113 ASSOCIATION ESPOIR'],
    });
  });

  test('the missing beneficiary is named', () => {
    const named = original.map((line, index) => (index + 1 === 32 ? '\n**ADIE**\n' : line));
    expect(findings(named).filter((finding) => finding.startsWith('beneficiary-missing'))).toEqual(
      [],
    );
  });

  test('a department is misspelt, or has the code of another', () => {
    expect(difference(changed(161, 'HÉRAULT', 'HERAUT'))).toEqual({
      gone: [],
      come: ['territory-misspelt   161 HERAUT'],
    });
    expect(difference(changed(99, 'GARD (30)', 'GARD (32)'))).toEqual({
      gone: [],
      come: ['territory-code-mismatch   99 GARD', 'territory-without-award    30'].toSorted(
        (a, b) => (a < b ? -1 : 1),
      ),
    });
  });

  test('a section is moved: only the order of departments breaks', () => {
    const gard = original.slice(98, 104);
    const rest = [...original.slice(0, 98), ...original.slice(104)];
    const at = rest.findIndex((line) => line.includes('TARN (81)'));
    const moved = [...rest.slice(0, at), ...gard, ...rest.slice(at)];
    const kinds = (list: readonly string[]) =>
      list.map((finding) => finding.split(' ')[0]).toSorted();
    expect(kinds(findings(moved))).toEqual(kinds([...before, 'order-broken']));
  });
});
