import { describe, expect, test } from 'vitest';
import type { Finding } from './finding.ts';
import { explainFinding } from './finding-messages.ts';

const nothing: Finding = {
  kind: 'total-mismatch',
  severity: 'error',
  unit: null,
  stated: null,
  computed: null,
  line: null,
  lines: [],
  subject: null,
  details: [],
};
const both = (facts: Partial<Finding>) =>
  [
    explainFinding({ ...nothing, ...facts }, 'fr'),
    explainFinding({ ...nothing, ...facts }, 'en'),
  ].map((sentence) => sentence.replaceAll(/[\u00a0\u202f]/g, ' '));

describe('what a person reads', () => {
  test('a total that does not hold, with its gap', () => {
    const facts = { unit: 'cents', stated: 204_632_100, computed: 204_630_300 } as const;
    expect(both({ ...facts, kind: 'total-mismatch' })).toEqual([
      'Le total annoncé est de 2 046 321 € ; les lignes font 2 046 303 € (écart : −18 €).',
      'The stated total is €2,046,321; the lines add up to €2,046,303 (difference: −€18).',
    ]);
  });

  test('a share, with the readings under which it would be right', () => {
    const details = ['truncated', 'share-of-amount:0.762'];
    const facts = { unit: 'ratio', stated: 0.76, computed: 0.769, details } as const;
    expect(both({ ...facts, details, kind: 'share-mismatch' })).toEqual([
      'Le document annonce 76 % ; le calcul donne 76,9 %. Il n’est juste que s’il a été tronqué au lieu d’être arrondi, ou si c’est la part des euros (76,2 %).',
      'The document states 76%; the computation gives 76.9%. It is right only if it was truncated instead of rounded, or if it is the share of euros (76.2%).',
    ]);
  });

  test('a count of a scale or of a department', () => {
    const facts = { kind: 'count-mismatch', unit: 'count', stated: 12, computed: 11 } as const;
    expect([
      both({ ...facts, subject: 'regional' })[0],
      both({ ...facts, subject: '31' })[0],
    ]).toEqual([
      'Le document annonce 12 projets à l’échelle régionale ; il en liste 11.',
      'Le document annonce 12 projets pour le département 31 ; il en liste 11.',
    ]);
  });

  test('French signs never begin a line', () => {
    const finding = {
      ...nothing,
      kind: 'territory-misspelt',
      subject: 'ARRIÈGE',
      details: ['Ariège'],
    } as const;
    expect(explainFinding({ ...finding, details: ['Ariège'] }, 'fr')).toBe(
      '«\u00a0ARRIÈGE\u00a0» s’écrit «\u00a0Ariège\u00a0».',
    );
  });
});
