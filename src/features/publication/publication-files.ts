import { csvText } from '#platform/csv.ts';
import type { AwardRow } from './award-row.ts';
import { canonicalJson } from './seal-snapshot.ts';
import type { SealedPublication } from './snapshot.ts';

/** 3690000 → "36900,00": a spreadsheet in French reads it as a number, exact to the cent. */
export const decimalEuros = (amountCents: number): string => {
  const digits = amountCents.toString().padStart(3, '0');
  return `${digits.slice(0, -2)},${digits.slice(-2)}`;
};

const header = [
  'position',
  'beneficiaire',
  'objet',
  'montant_euros',
  'echelle',
  'departements',
  'ligne_source',
];
const scaleWords = { regional: 'régionale', departmental: 'départementale' } as const;

const csvRow = (award: AwardRow): string[] => [
  award.position.toString(),
  award.beneficiary ?? '',
  award.title ?? '',
  decimalEuros(award.amount_cents),
  award.scale ? scaleWords[award.scale] : '',
  award.departments.join(' '),
  award.line?.toString() ?? '',
];

export const awardsCsv = (awards: readonly AwardRow[]): string =>
  csvText(header, awards.map(csvRow));

const awardsJson = ({ snapshot }: SealedPublication): string =>
  canonicalJson({
    format: 'laureat-awards/1',
    call: snapshot.call,
    version: snapshot.version,
    awards: snapshot.awards,
  });

/**
 * Every file made from a publication, and from it alone, by name: what is downloaded one by one,
 * packed in the archive, and compared byte for byte by `laureat verify`.
 */
export const publicationFiles = (publication: SealedPublication): ReadonlyMap<string, string> =>
  new Map([
    ['publication.json', canonicalJson(publication)],
    ['awards.json', awardsJson(publication)],
    ['awards.csv', awardsCsv(publication.snapshot.awards ?? [])],
  ]);
