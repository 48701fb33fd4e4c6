import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { SourceCell, SourceColumn } from '../import/source-line.ts';
import { type Json, objectOf, textOf } from './read-json.ts';

/** What a dossier says beside its answers, as columns of their own; always offered for mapping. */
export const dossierColumns: readonly SourceColumn[] = [
  { key: 'dossier.number', label: 'Dossier : numéro' },
  { key: 'dossier.received', label: 'Dossier : date de dépôt' },
  { key: 'demandeur.siret', label: 'Demandeur : SIRET' },
  { key: 'demandeur.name', label: 'Demandeur : nom' },
  { key: 'demandeur.kind', label: 'Demandeur : nature' },
  { key: 'demandeur.rna', label: 'Demandeur : RNA' },
  { key: 'demandeur.object', label: 'Demandeur : objet' },
  { key: 'demandeur.address', label: 'Demandeur : adresse' },
  { key: 'demandeur.postalCode', label: 'Demandeur : code postal' },
  { key: 'demandeur.city', label: 'Demandeur : commune' },
  { key: 'demandeur.communeCode', label: 'Demandeur : code de la commune' },
  { key: 'usager.email', label: 'Usager : adresse électronique' },
];

export function readDossierCells(dossier: Json): Record<string, SourceCell> {
  const demandeur = objectOf(dossier['demandeur']) ?? {};
  const entreprise = objectOf(demandeur['entreprise']) ?? {};
  const association = objectOf(demandeur['association']);
  const address = objectOf(demandeur['address']) ?? objectOf(association?.['address']) ?? {};
  const texts: Record<string, string | null> = {
    'dossier.number': textOf(dossier['number']),
    'dossier.received':
      textOf(dossier['dateDepot']) ?? textOf(dossier['datePassageEnConstruction']),
    'demandeur.siret': textOf(demandeur['siret']),
    'demandeur.name':
      textOf(association?.['titre']) ??
      textOf(entreprise['raisonSociale']) ??
      textOf(entreprise['nomCommercial']),
    'demandeur.kind': kindOf(entreprise, association),
    'demandeur.rna': textOf(association?.['rna']),
    'demandeur.object': textOf(association?.['objet']),
    'demandeur.address': textOf(address['streetAddress']) ?? textOf(address['label']),
    'demandeur.postalCode': textOf(address['postalCode']),
    'demandeur.city': textOf(address['cityName']),
    'demandeur.communeCode': textOf(address['cityCode']),
    'usager.email': textOf(objectOf(dossier['usager'])?.['email']),
  };
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      text === null ? [] : [[key, { values: [text] }]],
    ),
  );
}

/** A person who asks in their own name; this is not a call for people. */
export const isPerson = (dossier: Json): boolean => {
  const demandeur = objectOf(dossier['demandeur']);
  return demandeur !== null && textOf(demandeur['siret']) === null && 'nom' in demandeur;
};

/** Categories of INSEE, from the longest prefix to the shortest. */
const kinds: readonly [string, ApplicantKind][] = [
  ['7210', 'commune'],
  ['7220', 'department'],
  ['7225', 'region'],
  ['7230', 'region'],
  ['7331', 'public-school'],
  ['7361', 'ccas'],
  ['734', 'epci'],
  ['735', 'epci'],
  ['93', 'foundation'],
  ['92', 'association'],
  ['7', 'other-public-body'],
  ['4', 'other-public-body'],
  ['5', 'company'],
  ['6', 'company'],
];

function kindOf(entreprise: Json, association: Json | null): ApplicantKind | null {
  const code = textOf(entreprise['formeJuridiqueCode']) ?? '';
  const known = kinds.find(([prefix]) => code.startsWith(prefix))?.[1];
  return known ?? (association === null ? null : 'association');
}
