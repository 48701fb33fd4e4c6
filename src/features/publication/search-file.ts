import { stringify } from 'csv-stringify/sync';
import { centsToJson } from '#kernel/money.ts';
import { csvOptions, plainCell } from '#platform/csv.ts';
import type { Db } from '#platform/database.ts';
import type { FoundBatch } from './found-award-queries.ts';
import { decimalEuros } from './publication-files.ts';
import { resultsAddresses } from './results-addresses.ts';
import type { FoundAward, SearchCriteria } from './search-criteria.ts';
import type { Bookmark } from './search-order-queries.ts';
import { readAwardsAfter } from './search-published-awards.ts';

const header = [
  'annee',
  'appel',
  'autorite',
  'position',
  'beneficiaire',
  'objet',
  'theme',
  'montant_euros',
  'echelle',
  'departements',
  'adresse',
];
const scaleWords = { regional: 'régionale', departmental: 'départementale' } as const;

/** The whole result as CSV, batch by batch: whatever its length, one batch is in memory. */
export async function* searchFile(
  db: Db,
  criteria: SearchCriteria,
  publicUrl: string,
): AsyncGenerator<string> {
  yield stringify([header], csvOptions);
  let last: Bookmark | null = null;
  do {
    const batch: FoundBatch = await readAwardsAfter({ db }, criteria, last);
    const rows = batch.awards.map((award) => rowOf(award, publicUrl).map(plainCell));
    yield stringify(rows, { ...csvOptions, bom: false });
    last = batch.last;
  } while (last !== null);
}

const rowOf = (award: FoundAward, publicUrl: string): string[] => [
  String(award.year),
  award.callName,
  award.authorityName,
  String(award.position),
  award.beneficiaries.join(', '),
  award.title ?? '',
  award.theme ?? '',
  decimalEuros(centsToJson(award.amount)),
  award.scale ? scaleWords[award.scale] : '',
  award.departments.join(' '),
  new URL(resultsAddresses(award.callSlug, null, 'fr').results, publicUrl).href,
];
