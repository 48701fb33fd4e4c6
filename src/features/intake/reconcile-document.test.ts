import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSourceLines, reconcileDocument } from './reconcile-document.ts';
import type { Reconciliation } from './reconciliation.ts';

const read = (text: string, name = 'sheet.md'): Reconciliation => {
  const outcome = reconcileDocument(Buffer.from(text), name);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
};
const awardsOf = (text: string, name = 'sheet.md') =>
  read(text, name).awards.map(({ beneficiary, title, amount_cents, line }) => [
    beneficiary,
    title,
    amount_cents,
    line,
  ]);

/** Every euro of the document, settled or asked; a range counts by its bounds. */
const everyCent = ({ totals, questions }: Reconciliation): number =>
  totals.amount_cents +
  questions.reduce(
    (sum, { amount_cents, range }) =>
      sum + (amount_cents ?? 0) + (range ? range.min_cents + range.max_cents : 0),
    0,
  );

describe('never throws', () => {
  const names = fc.constantFrom('a.md', 'a.html', 'a.txt', 'a', 'a.csv');
  const pieces = fc.constantFrom(
    '# ', '**', '- ', '| ', '|---|---|\n', '\n', '\n\n', ' : ', ' – ', '€', '3 000 €', '12 %', '(34)',
    'Gers (32)', 'Association X', '<table><tr><td>', '</td>', '<td rowspan=9 colspan=3>', '<p hidden>',
    '<script>', '&#8203;', '\u202e', '\u200b', 'entre 1 000 et 2 000 €', 'Total : ', '52 projets retenus',
    '[a](#)', '> ', '`', '«', '»', 'appel à projets « ', 'à déterminer', '\t', '3,196 €', '99999999999999 €',
  ); // biome-ignore format: a list of words reads better in lines

  test('on arbitrary bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), names, (bytes, name) => {
        reconcileDocument(bytes, name);
      }),
      { numRuns: 400 },
    );
  });

  test('on arbitrary text, Markdown and HTML', () => {
    const text = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, names, (parts, name) => {
        reconcileDocument(Buffer.from(parts.join('')), name);
      }),
      { numRuns: 800 },
    );
  });
});

describe('never loses a euro', () => {
  const amount = fc.integer({ min: 100, max: 99_999 });
  const line = fc.oneof(
    amount.map((euros) => `Un projet : ${euros} €`),
    amount.map((euros) => `Un autre – en deux mots : ${euros},50 €`),
    amount.map((euros) => `Un essai : environ ${euros} €`),
    amount.map((euros) => `Un pari : entre ${euros} et ${euros + 1} €`),
  );
  const section = fc.record({
    department: fc.constantFrom('GERS (32)', 'LOT (46)', 'TARN (81)', 'AUDE (11)'),
    names: fc.array(fc.tuple(fc.constantFrom('ASSOCIATION A', 'COMMUNE DE B', 'C 66'), line), {
      minLength: 1,
      maxLength: 4,
    }),
  });
  const sheet = (sections: readonly { department: string; names: [string, string][] }[]) =>
    sections
      .map(({ department, names }) =>
        [`## ${department}`, ...names.flatMap(([name, project]) => [`### ${name}`, project])].join(
          '\n\n',
        ),
      )
      .join('\n\n');

  test('Σ awards + Σ questions is the same when sections change places', () => {
    fc.assert(
      fc.property(fc.array(section, { minLength: 1, maxLength: 5 }), (sections) => {
        const turned = [...sections].reverse();
        expect(everyCent(read(sheet(turned)))).toBe(everyCent(read(sheet(sections))));
      }),
      { numRuns: 150 },
    );
  });

  test('Σ awards + Σ questions is the sum of what was printed', () => {
    const printed = fc.array(fc.tuple(fc.constantFrom('Association A', 'B'), amount), {
      minLength: 1,
    });
    fc.assert(
      fc.property(printed, (lines) => {
        const text = lines.map(([name, euros]) => `- ${name} – Un projet – ${euros} €`).join('\n');
        const expected = lines.reduce((sum, [, euros]) => sum + euros * 100, 0);
        expect(everyCent(read(text))).toBe(expected);
      }),
      { numRuns: 150 },
    );
  });
});

describe('layouts seen in the wild', () => {
  test('lines wrapped by an editor are read whole', () => {
    const { statements } = read(
      [
        '# Résultats',
        '',
        'Sur les 9 dossiers reçus par le comité, 2 projets ont été retenus pour un montant total de',
        '5 000 euros.',
        '',
        '- Association A (fictive) – Un – 2 000 €',
        '- Association B (fictive) – Deux – 3 000 €',
      ].join('\n'),
    );
    expect(statements.map(({ kind, value, line }) => [kind, value, line])).toEqual([
      ['filed-count', 9, 3],
      ['awarded-count', 2, 3],
      ['awarded-total', 500_000, 4],
    ]);
  });

  test('an amount in the title does not take the place of the award', () => {
    expect(awardsOf('**ASSOCIATION A**\n\nUn chèque de 50 € par famille : 42 000 €')).toEqual([
      ['ASSOCIATION A', 'Un chèque de 50 € par famille', 4_200_000, 3],
    ]);
  });

  test('labelled lines', () => {
    const text = 'Bénéficiaire : Association A (fictive)\nProjet : Un jardin\nMontant : 3 000 €';
    expect(awardsOf(text, 'a.txt')).toEqual([['Association A (fictive)', 'Un jardin', 300_000, 3]]);
  });

  test('sentences of a list, whoever is their subject', () => {
    const text = [
      "- L'association A (fictive) reçoit 3 000 € pour un jardin.",
      '- La commune de B (fictive) bénéficie de 2 000 € pour son école.',
      '- Une subvention de 5 000 € est accordée à la Ligue C (fictive) pour un tournoi.',
    ].join('\n');
    expect(awardsOf(text)).toEqual([
      ['association A (fictive)', 'un jardin', 300_000, 1],
      ['commune de B (fictive)', 'son école', 200_000, 2],
      ['Ligue C (fictive)', 'un tournoi', 500_000, 3],
    ]);
  });

  test('columns lined up with spaces', () => {
    const text =
      'Association A (fictive)      Jardin      3 000 €\nCommune B (fictive)          École       2 000 €';
    expect(awardsOf(text, 'a.txt')).toEqual([
      ['Association A (fictive)', 'Jardin', 300_000, 1],
      ['Commune B (fictive)', 'École', 200_000, 2],
    ]);
  });

  test('themes over beneficiaries in bold', () => {
    const text =
      '### Mobilité\n\n**Association A (fictive)**\nUn vélo : 3 000 €\n\n### Logement\n\n**Commune B (fictive)**\nRénover : 1 000 €';
    expect(read(text).awards.map(({ theme, beneficiary }) => [theme, beneficiary])).toEqual([
      ['Mobilité', 'Association A (fictive)'],
      ['Logement', 'Commune B (fictive)'],
    ]);
  });

  test('a subtotal is contradicted only when the sheet says what is in it', () => {
    const text =
      '| Département | Porteur | Montant (€) |\n|---|---|---|\n| 32 | A | 3 000 |\n| | B | 2 000 |\n| Total 32 | | 5 000 |';
    expect(read(text).findings).toEqual([]);
  });

  test('zero-width and right-to-left characters do not hide a figure', () => {
    const { awards, findings } = read('- Association \u202eA\u202c – Un – 2 \u200b000 €');
    expect(awards.map(({ beneficiary, amount_cents }) => [beneficiary, amount_cents])).toEqual([
      ['Association A', 200_000],
    ]);
    expect(findings.map(({ kind, computed }) => [kind, computed])).toEqual([
      ['invisible-characters', 3],
    ]);
  });

  test('a document without awards says so', () => {
    expect(read('# Recette\n\nBattre les œufs.').findings.map(({ kind }) => kind)).toEqual([
      'awards-not-found',
    ]);
  });

  test('nesting no sheet has is refused', () => {
    expect(reconcileDocument(Buffer.from(`${'- '.repeat(3000)}a`), 'a.md')).toEqual({
      ok: false,
      refusal: { reason: 'too-intricate', line: 1 },
    });
    const deep = reconcileDocument(Buffer.from('<div>'.repeat(200_000)), 'a.html');
    expect(deep.ok && deep.value.totals.count).toBe(0);
  });

  test('source lines keep their numbers', () => {
    expect(readSourceLines(Buffer.from('a\r\nb'), 'a.txt')).toEqual({
      ok: true,
      value: ['a', 'b'],
    });
  });
});
