import { z } from 'zod';
import { readRna } from '#kernel/rna.ts';
import type { Company } from './company-register.ts';
import { kindOfCategory } from './legal-category.ts';

const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? '');

const place = z.object({
  siret: z.string(),
  adresse: text,
  code_postal: text,
  libelle_commune: text,
  etat_administratif: text,
});
const unit = z.object({
  nom_raison_sociale: text,
  nom_complet: text,
  sigle: text,
  nature_juridique: text,
  etat_administratif: text,
  siege: place.nullish(),
  matching_etablissements: z.array(place).nullish(),
  complements: z.object({ identifiant_association: text }).nullish(),
});
const answer = z.object({ results: z.array(unit) });
type Unit = z.output<typeof unit>;
type PlaceOf = z.output<typeof place>;

/**
 * Reads an answer of the API Recherche d’entreprises. A search answers what resembles: only the place
 * whose SIRET was asked is taken. Null: it is not there; 'unreadable': that is not such an answer.
 */
export function readRegister(body: unknown, siret: string): Company | null | 'unreadable' {
  const read = answer.safeParse(body);
  if (!read.success) return 'unreadable';
  for (const each of read.data.results) {
    const places = [each.siege, ...(each.matching_etablissements ?? [])];
    const found = places.find((one) => one?.siret === siret);
    if (found) return companyOf(each, found);
  }
  return null;
}

function companyOf(unit: Unit, place: PlaceOf): Company {
  const rna = readRna(unit.complements?.identifiant_association ?? '');
  const { code_postal: postalCode, libelle_commune: city } = place;
  return {
    siret: place.siret,
    name: unit.nom_raison_sociale || unit.nom_complet,
    shortName: unit.sigle,
    kind: kindOfCategory(unit.nature_juridique),
    rna: rna.ok ? rna.value : null,
    address: streetOf(place),
    postalCode: postalCode || (/\b(\d{5})\b(?!.*\b\d{5}\b)/.exec(place.adresse)?.[1] ?? ''),
    city,
    // "A" (active) for a body and a place; "C" (ceased) or "F" (closed) otherwise.
    isClosed: /^[CF]$/.test(place.etat_administratif) || unit.etat_administratif === 'C',
  };
}

/** "12 RUE X 31000 TOULOUSE" without what has fields of its own. */
const streetOf = ({ adresse }: PlaceOf): string =>
  adresse.replace(/\s+\d{5}\s+\D*$/, '').replace(/\s+/g, ' ');
