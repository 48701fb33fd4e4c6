import { existsSync, readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { Finding } from '#features/publication/finding.ts';
import { reconcileDocument } from './reconcile-document.ts';

const shared = process.env['SHARED_DIR'] ?? '../shared';
const seed = `${shared}/seed/resultats-aap-occitanie-2021-12-02.md`;
const documents = [
  { name: 'our example document', path: 'demo/occitanie-2021.md' },
  { name: 'the published sheet', path: seed },
];

const read = (path: string) => {
  const outcome = reconcileDocument(readFileSync(path), path);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
};
const brief = ({ kind, unit, stated, computed, lines, subject, details }: Finding) => ({
  kind,
  unit,
  stated,
  computed,
  lines,
  subject,
  details,
});
const euros = (amount: number) => amount * 100;

describe.each(documents)('$name', ({ path }) => {
  const skipped = !existsSync(path);

  test.skipIf(skipped)('adds up to 2 046 303 € in 52 awards, by scale and by department', () => {
    const sum = (key: object, count: number, amount: number) => ({
      ...key,
      count,
      amount_cents: euros(amount),
    });
    expect(read(path).totals).toEqual({
      count: 52,
      amount_cents: euros(2_046_303),
      by_scale: [
        sum({ scale: 'regional' }, 12, 486_000),
        sum({ scale: 'departmental' }, 40, 1_560_303),
      ],
      by_department: [
        sum({ department: '09' }, 2, 61_100),
        sum({ department: '12' }, 1, 30_000),
        sum({ department: '30' }, 1, 36_862),
        sum({ department: '31' }, 10, 542_729),
        sum({ department: '32' }, 4, 141_900),
        sum({ department: '34' }, 10, 286_850),
        sum({ department: '46' }, 2, 87_000),
        sum({ department: '48' }, 2, 57_000),
        sum({ department: '65' }, 1, 39_837),
        sum({ department: '66' }, 2, 77_525),
        sum({ department: '81' }, 2, 100_000),
        sum({ department: '82' }, 3, 99_500),
      ],
      distinct_beneficiaries: 49,
    });
  });

  test.skipIf(skipped)('has these two errors and these four warnings, and no other', () => {
    const graver = read(path).findings.filter(({ severity }) => severity !== 'note');
    const callNames = [
      'Action des groupes de travail et des auteurs',
      'Actions des groupes de travail et des acteurs',
      'Action des groupes de travail et des acteurs',
    ];
    const orphan = "L'ADIE et l'AFPA unies pour accompagner les publics éloignés de l'emploi";
    const nothing = { unit: null, stated: null, computed: null, subject: null, details: [] };
    expect(graver.map((finding) => ({ severity: finding.severity, ...brief(finding) }))).toEqual([
      {
        ...nothing,
        severity: 'error',
        kind: 'total-mismatch',
        unit: 'cents',
        stated: euros(2_046_321),
        computed: euros(2_046_303),
        lines: [27],
      },
      {
        ...nothing,
        severity: 'error',
        kind: 'beneficiary-missing',
        lines: [33],
        subject: orphan,
      },
      {
        ...nothing,
        severity: 'warning',
        kind: 'call-name-varies',
        unit: 'count',
        computed: 3,
        lines: [15, 27, 263],
        details: callNames,
      },
      {
        severity: 'warning',
        kind: 'share-mismatch',
        unit: 'ratio',
        stated: 0.76,
        computed: 0.769,
        lines: [27],
        subject: 'departmental',
        details: ['truncated', 'share-of-amount:0.762'],
      },
      {
        ...nothing,
        severity: 'warning',
        kind: 'territory-misspelt',
        lines: [83],
        subject: 'ARRIÈGE',
        details: ['Ariège', '09'],
      },
      {
        ...nothing,
        severity: 'warning',
        kind: 'currency-missing',
        lines: [173],
        details: ['24 850'],
      },
    ]);
  });

  test.skipIf(skipped)('has these notes, with their figures and their lines', () => {
    const notes = read(path).findings.filter(({ severity }) => severity === 'note');
    expect(
      notes.map(({ kind, stated, computed, lines, subject }) => [
        kind,
        stated,
        computed,
        lines,
        kind === 'link-to-nowhere' ? '' : subject,
      ]),
    ).toEqual([
      ['statement-uncheckable', 0.6, null, [21], null],
      ['budget-exceeded', euros(2_000_000), euros(2_046_303), [23], null],
      ['statement-uncheckable', euros(6_400_000), null, [23], null],
      ['statement-uncheckable', 82, null, [27], null],
      ['heading-levels-uneven', null, 2, [29, 79], 'scale'],
      [
        'beneficiary-styles-differ',
        null,
        13,
        [35, 39, 43, 47, 51, 55, 59, 63, 67, 71, 75, 85, 89],
        'beneficiary',
      ],
      ['territory-without-award', null, null, [57], '11'],
      ['amount-at-ceiling', null, euros(80_000), [77, 115, 119, 243], null],
      ['heading-levels-uneven', null, 1, [83], 'department'],
      ['order-broken', null, null, [111], 'ASSOCIATION ESPOIR'],
      ['beneficiary-repeated', null, euros(156_946), [113, 115], 'ASSOCIATION ESPOIR'],
      ['beneficiary-repeated', null, euros(115_000), [119, 121], 'COMMUNE DE TOULOUSE'],
      ['amount-styles-differ', null, null, [137, 233], null],
      ['heading-levels-uneven', null, 1, [199], 'beneficiary'],
      ['link-to-nowhere', null, null, [263], ''],
    ]);
  });

  test.skipIf(skipped)('falls into none of the traps', () => {
    const rows = read(path).awards;
    const at = (line: number) => {
      const row = rows.find((each) => each.line === line);
      return row && [row.beneficiary, row.title, row.scale, row.departments];
    };
    expect(at(33)).toEqual([
      null,
      "L'ADIE et l'AFPA unies pour accompagner les publics éloignés de l'emploi",
      'regional',
      [],
    ]);
    expect(at(37)).toEqual([
      "ASSOCIATION RÉGIONALE PRÉVENTION D'AIDE AUX DEPENDANTS ET AUX EXCLUS (ARPADE)",
      "Camin'Ado",
      'regional',
      [],
    ]);
    expect(at(57)?.slice(2)).toEqual(['regional', ['11', '09', '66']]);
    expect(at(201)).toEqual([
      'SIAO-HERAULT',
      "Etude comparative et mise en place d'actions et d'outils de sensibilisation sur le sans-abrisme auprès des citoyens",
      'departmental',
      ['34'],
    ]);
    expect(at(237)).toEqual([
      'MÉDIANCE 66',
      'Médiation sociale en milieu rural : accès aux droits, inclusion numérique et lutte contre la précarité énergétique',
      'departmental',
      ['66'],
    ]);
    expect(rows.filter(({ title }) => title?.includes(' : ')).map(({ line }) => line)).toEqual([
      65, 193, 237,
    ]);
    const regional = rows.filter(
      ({ scale, departments }) => scale === 'regional' && departments.length > 0,
    );
    expect(regional.map(({ line }) => line)).toEqual([57]);
  });

  test.skipIf(skipped)('obeys the published contract', () => {
    const schema = JSON.parse(readFileSync('docs/reconciliation.schema.json', 'utf8'));
    const ajv = new Ajv({ strict: false, formats: { date: true } });
    expect([ajv.validate(schema, read(path)), ajv.errors]).toEqual([true, null]);
  });

  test.skipIf(skipped)('asks an officer two questions', () => {
    expect(
      read(path).questions.map(({ kind, line, departments }) => [kind, line, departments]),
    ).toEqual([
      ['beneficiary-missing', 33, []],
      ['departments-in-title', 57, ['11', '09', '66']],
    ]);
  });

  test.skipIf(skipped)('names the call, its day and what it states', () => {
    const { document, statements } = read(path);
    expect([document.call_name, document.published_on, document.line_count]).toEqual([
      'Action des groupes de travail et des auteurs',
      '2021-12-02',
      263,
    ]);
    const figures = statements.filter(({ unit }) => unit !== null);
    expect(figures.map(({ kind, value, subject, line }) => [kind, value, subject, line])).toEqual([
      ['share', 0.6, null, 21],
      ['budget', euros(6_400_000), 'other-call', 23],
      ['budget', euros(2_000_000), null, 23],
      ['filed-count', 82, null, 27],
      ['awarded-count', 52, null, 27],
      ['awarded-total', euros(2_046_321), null, 27],
      ['share', 0.76, 'departmental', 27],
      ['scale-count', 12, 'regional', 29],
      ['scale-count', 40, 'departmental', 79],
    ]);
  });
});

test.skipIf(!existsSync(seed))('both documents give the same awards, line for line', () => {
  expect(read('demo/occitanie-2021.md').awards).toEqual(read(seed).awards);
});
