import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import type { AwardRow } from '#features/publication/award-row.ts';
import { reconcileDocument } from './reconcile-document.ts';
import type { Question } from './reconciliation.ts';

const schema = JSON.parse(readFileSync('docs/reconciliation.schema.json', 'utf8'));
const obeysContract = new Ajv({ strict: false, formats: { date: true } }).compile(schema);

const award = ({
  line,
  beneficiaries,
  title,
  amount_cents,
  scale,
  departments,
  theme,
}: AwardRow) => [line, beneficiaries, title, amount_cents, [scale, departments, theme]];
const question = ({ kind, line, beneficiary, amount_cents, range, departments }: Question) => [
  kind,
  line,
  beneficiary,
  amount_cents,
  range && [range.min_cents, range.max_cents],
  departments,
];

function answer(file: string) {
  const path = `demo/sheets/${file}`;
  const outcome = reconcileDocument(readFileSync(path), path);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  const { document, awards, questions, findings, totals, statements } = outcome.value;
  expect(obeysContract(outcome.value)).toBe(true);
  return {
    title: document.title,
    encoding: document.encoding,
    awards: awards.map(award),
    questions: questions.map(question),
    findings: findings.map(({ kind, stated, computed, lines }) => [kind, stated, computed, lines]),
    statements: statements.map(({ kind, value, subject, line }) => [kind, value, subject, line]),
    total: [totals.count, totals.amount_cents, totals.distinct_beneficiaries],
  };
}
const nowhere = [null, [], null];
const inDepartment = (code: string) => [null, [code], null];
const departmental = (code: string) => ['departmental', [code], null];

describe('layouts and amounts of our own example sheets', () => {
  test('amount before the name, written in six ways', () => {
    expect(answer('montants-en-tete.md')).toEqual({
      title: "Fonds d'initiative locale 2024 : les lauréats",
      encoding: 'utf-8',
      awards: [
        [
          8,
          ['Association Les Potirons (fictive)'],
          'Un jardin partagé au pied des tours',
          300_000,
          nowhere,
        ],
        [9, ['Association Fil à fil (fictive)'], 'Atelier de couture', 130_000, nowhere],
        [
          10,
          ['Régie de quartier du Moulin (fictive)'],
          "Chantier d'insertion : 12 postes",
          36_300_000,
          nowhere,
        ],
        [11, ['Amicale du lavoir (fictive)'], 'Restaurer le lavoir', 690_000, nowhere],
        [12, ['Club des marcheurs (fictif)'], 'Sentier des crêtes', 319_600, nowhere],
        [13, ['Compagnie du Tréteau (fictive)'], "Tournée d'été dans 7 villages", 400_400, nowhere],
      ],
      questions: [],
      findings: [
        ['statement-uncheckable', 9, null, [5]],
        ['amount-styles-differ', null, null, [8, 9, 10, 11, 12, 13]],
      ],
      statements: [
        ['budget', 40_000_000, null, 5],
        ['filed-count', 9, null, 5],
        ['call-name', null, null, 5],
        ['awarded-count', 6, null, 6],
        ['awarded-total', 38_140_000, null, 6],
      ],
      total: [6, 38_140_000, 6],
    });
  });

  test('one line each; a range, a joint amount and unreadable ones are asked, never guessed', () => {
    expect(answer('une-ligne.txt')).toEqual({
      title: "RÉSULTATS DE L'APPEL À PROJETS « MOBILITÉS DOUCES » (EXEMPLE FICTIF)",
      encoding: 'utf-8',
      awards: [
        [
          6,
          ['Roues libres (fictif)'],
          'Atelier de réparation de vélos',
          1_200_000,
          inDepartment('32'),
        ],
        [
          7,
          ['Commune de Vallonne (fictive)'],
          'Pédibus : trois lignes',
          850_000,
          inDepartment('46'),
        ],
        [
          8,
          ['Association Médiatrans 66 (fictive)'],
          'Covoiturage de 7 h à 9 h',
          3_752_500,
          inDepartment('66'),
        ],
        [
          10,
          ['Commune de Bréval (fictive)', 'Association Cap Vert (fictive)'],
          'Voie verte',
          2_000_000,
          inDepartment('46'),
        ],
      ],
      questions: [
        [
          'amount-range',
          9,
          'Les Transporteurs unis (fictif)',
          null,
          [1_000_000, 1_500_000],
          ['31'],
        ],
        [
          'joint-amount',
          10,
          'Commune de Bréval (fictive) et Association Cap Vert (fictive)',
          null,
          null,
          [],
        ],
        ['amount-ambiguous', 11, 'Coopérative Vélibre (fictive)', null, null, ['32']],
        ['amount-unreadable', 12, 'La Bielle (fictif)', null, null, ['46']],
      ],
      findings: [
        ['amount-unreadable', null, null, [11]],
        ['amount-unreadable', null, null, [12]],
      ],
      statements: [
        ['call-name', null, null, 1],
        ['subtotal', 9_802_500, null, 14],
      ],
      total: [4, 7_802_500, 5],
    });
  });

  test('an HTML table: headers, a cell over two rows, what is hidden, what is only requested', () => {
    expect(answer('tableau.html')).toEqual({
      title: "Lauréats de l'appel à projets « Rivages »",
      encoding: 'utf-8',
      awards: [
        [20, ['Association Dune (fictive)'], 'Replanter les oyats', 2_500_000, inDepartment('34')],
        [
          21,
          ['Association Lagune (fictive)', 'Commune de Port-Sablé (fictive)'],
          'Classe de mer',
          4_000_000,
          inDepartment('11'),
        ],
        [
          23,
          ['Lycée des Embruns (fictif)'],
          'Mesurer le trait de côte',
          900_000,
          inDepartment('66'),
        ],
        [24, ['Centre nautique du Grau (fictif)'], 'Voile pour tous', 500_050, inDepartment('34')],
        [25, ['Ligue des vagues (fictive)'], 'Sauvetage', 2_000_000, inDepartment('30')],
      ],
      questions: [
        [
          'joint-amount',
          21,
          'Association Lagune (fictive) / Commune de Port-Sablé (fictive)',
          null,
          null,
          [],
        ],
      ],
      findings: [['invisible-characters', null, 1, [23]]],
      statements: [
        ['call-name', null, null, 11],
        ['budget', 12_000_000, null, 12],
        ['subtotal', 9_900_050, null, 26],
      ],
      total: [5, 9_900_050, 6],
    });
  });

  test('sections by theme, a list then a table, with subtotals that are not awards', () => {
    const first = [null, [], "Axe 1 : rompre l'isolement"];
    const second = [null, [], 'Axe 2 : habiter'];
    expect(answer('par-theme.md')).toEqual({
      title: 'Appel à projets « Liens » : attributions 2025 (exemple fictif)',
      encoding: 'utf-8',
      awards: [
        [5, ['Association Au coin du feu (fictive)'], null, 700_000, first],
        [6, ['CCAS de Montbrun (fictif)'], null, 1_250_000, first],
        [7, ['Maison des aînés (fictive)'], null, 450_000, first],
        [15, ['Foyer des Tilleuls (fictif)'], 'Colocation : 4 logements', 1_800_000, second],
        [16, ['Association Un toit (fictive)'], 'Médiation locative', 975_000, second],
      ],
      questions: [],
      findings: [['subtotal-mismatch', 2_700_000, 2_775_000, [17]]],
      statements: [
        ['call-name', null, null, 1],
        ['subtotal', 2_400_000, 'axe 1', 9],
        ['subtotal', 2_700_000, null, 17],
        ['subtotal', 5_175_000, null, 19],
      ],
      total: [5, 5_175_000, 5],
    });
  });

  test('sentences as list items, an approximate amount asked', () => {
    expect(answer('phrases.md')).toEqual({
      title: 'Le fonds Étincelle soutient cinq initiatives (exemple fictif)',
      encoding: 'utf-8',
      awards: [
        [5, ['association Les Lucioles (fictive)'], 'des veillées contées', 1_200_000, nowhere],
        [
          6,
          ['Syndicat des Deux Vallées (fictif)'],
          'la rénovation de 137 logements',
          380_000_000,
          nowhere,
        ],
        [7, ['commune de Sainte-Fictive (fictive)'], 'une boîte à livres', 130_000, nowhere],
        [
          8,
          ["Association pour l'habitat choisi (fictive)"],
          "un poste d'animation",
          2_500_000,
          nowhere,
        ],
      ],
      questions: [['amount-approximate', 9, 'Jardins de la Boucle (fictif)', 600_000, null, []]],
      findings: [
        ['statement-uncheckable', 0.8, null, [3]],
        ['amount-styles-differ', null, null, [6, 7]],
      ],
      statements: [
        ['awarded-count', 5, null, 3],
        ['share', 0.8, 'regional', 3],
      ],
      total: [4, 383_830_000, 4],
    });
  });

  test('a partial list is not compared with its totals', () => {
    expect(answer('liste-partielle.md')).toEqual({
      title: "Résultats de l'appel à projets « Horizons » (exemple fictif)",
      encoding: 'utf-8',
      awards: [
        [7, ['Association Grand Large (fictive)'], 'Chantier école', 2_200_000, inDepartment('32')],
        [8, ['Compagnie des Ponts (fictive)'], 'Théâtre de rue', 1_400_000, inDepartment('46')],
      ],
      questions: [['partial-list', 5, null, null, null, []]],
      findings: [['list-not-reconciled', null, null, [5]]],
      statements: [
        ['call-name', null, null, 1],
        ['awarded-count', 48, null, 3],
        ['awarded-total', 125_000_000, null, 3],
      ],
      total: [2, 3_600_000, 2],
    });
  });

  test('departments as headings that state their count and their sum', () => {
    expect(answer('departements.html')).toEqual({
      title: 'Plan Veilleurs : 6 projets départementaux (exemple fictif)',
      encoding: 'utf-8',
      awards: [
        [5, ['Association Vigie (fictive)'], 'Tournées du soir', 1_800_000, departmental('32')],
        [7, ['Commune de Lacaste (fictive)'], 'Local de repos', 1_200_000, departmental('32')],
        [10, ['Maison des veilleurs (fictive)'], 'Écoute de nuit', 1_500_000, departmental('46')],
        [11, ['Maison des veilleurs (fictive)'], 'Écoute de jour', 1_500_000, departmental('46')],
        [13, ['Secours du causse (fictif)'], 'Camion', 1_400_000, departmental('46')],
        [16, ['Association Aube (fictive)'], 'Petits déjeuners', 500_000, departmental('81')],
      ],
      questions: [],
      findings: [
        ['subtotal-mismatch', 4_500_000, 4_400_000, [8]],
        ['territory-misspelt', null, null, [14]],
        ['beneficiary-repeated', null, 3_000_000, [10, 11]],
      ],
      statements: [
        ['scale-count', 6, 'departmental', 2],
        ['department-count', 2, '32', 3],
        ['subtotal', 3_000_000, 'Gers', 3],
        ['department-count', 3, '46', 8],
        ['subtotal', 4_500_000, 'Lot', 8],
      ],
      total: [6, 7_900_000, 5],
    });
  });

  test('name, title and amount on three lines, in windows-1252', () => {
    expect(answer('trois-lignes.txt')).toEqual({
      title: 'Appel à projets « Ricochets » : liste des lauréats (exemple fictif)',
      encoding: 'windows-1252',
      awards: [
        [5, ['ASSOCIATION BASCULE (FICTIVE)'], 'Prêter des jeux dans les écoles', 750_000, nowhere],
        [
          10,
          ['COMMUNE DE BRASSAC-LES-PINS (FICTIVE)', 'ASSOCIATION PIVOT (FICTIVE)'],
          'Ouvrir un tiers-lieu à mi-temps',
          1_500_000,
          nowhere,
        ],
      ],
      questions: [
        [
          'joint-amount',
          10,
          'COMMUNE DE BRASSAC-LES-PINS (FICTIVE) / ASSOCIATION PIVOT (FICTIVE)',
          null,
          null,
          [],
        ],
        ['amount-unreadable', 14, 'ASSOCIATION TREMPLIN (FICTIVE)', null, null, []],
      ],
      findings: [
        ['amount-unreadable', null, null, [14]],
        ['encoding-assumed', null, null, []],
      ],
      statements: [
        ['call-name', null, null, 1],
        ['subtotal', 2_250_000, null, 16],
      ],
      total: [2, 2_250_000, 3],
    });
  });
});
