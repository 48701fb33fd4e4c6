import { essentialKeys } from '#features/calls/form/essentials.ts';
import { type Field, type Form, listFields } from '#features/calls/form/form.ts';
import { normalised, type SourceColumn } from './source-line.ts';

/** Where what is to be filled comes from: a column, or the same words for every line. */
export type MappedFrom =
  /** The label finds the column again when a new revision gave it another key. */
  { column: string; label: string } | { constant: string };

/** By target: "dossier.number", "organisation.siret", "field.titre". */
export type Mapping = Readonly<Record<string, MappedFrom>>;

export const dossierTargets = ['dossier.number', 'dossier.received'] as const;
export const organisationTargets = [
  'organisation.siret',
  'organisation.name',
  'organisation.kind',
  'organisation.rna',
  'organisation.object',
  'organisation.address',
  'organisation.postalCode',
  'organisation.city',
  'organisation.communeCode',
  'organisation.mail',
  'organisation.phone',
  'organisation.representative',
] as const;

export type FixedTarget = (typeof dossierTargets)[number] | (typeof organisationTargets)[number];

export const fieldTarget = (key: string): string => `field.${key}`;

/** A budget has an account a line, and a total is computed: neither is one column. */
const unmapped: readonly Field['kind'][] = ['budget', 'total'];

/** The questions a column may fill; the applicant's kind is that of the organisation. */
export const mappedFields = (form: Form): Field[] =>
  listFields(form)
    .map(({ field }) => field)
    .filter(({ key, kind }) => !unmapped.includes(kind) && key !== essentialKeys.applicantKind);

/** The column meant, by its key, else by its label when only one bears it. */
export function columnMeant(
  columns: readonly SourceColumn[],
  { column, label }: { column: string; label: string },
): SourceColumn | null {
  const known = columns.find(({ key }) => key === column);
  if (known) return known;
  const words = normalised(label);
  const [first, ...others] = columns.filter((each) => normalised(each.label) === words);
  return first && others.length === 0 && words !== '' ? first : null;
}

/** The mapping for these columns: what names a column that is not there fills nothing. */
export const settleMapping = (columns: readonly SourceColumn[], mapping: Mapping): Mapping =>
  Object.fromEntries(
    Object.entries(mapping).flatMap(([target, from]): [string, MappedFrom][] => {
      if ('constant' in from) return [[target, from]];
      const found = columnMeant(columns, from);
      return found ? [[target, { column: found.key, label: found.label }]] : [];
    }),
  );

/** Columns that name themselves: keys of a dump first, then what people call them. */
const usualNames: Readonly<Record<FixedTarget, readonly string[]>> = {
  'dossier.number': [
    'dossier.number',
    'numero de dossier',
    'numero du dossier',
    'n dossier',
    'id',
    'identifiant',
  ],
  'dossier.received': [
    'dossier.received',
    'date de depot',
    'depose le',
    'recu le',
    'date de reception',
  ],
  'organisation.siret': [
    'demandeur.siret',
    'siret',
    'numero siret',
    'n siret',
    'etablissement siret',
  ],
  'organisation.name': [
    'demandeur.name',
    'nom de la structure',
    'nom de l association',
    'structure',
    'porteur',
    'association',
    'raison sociale',
    'organisme',
    'etablissement raison sociale',
    'beneficiaire',
  ],
  'organisation.kind': ['demandeur.kind', 'nature du porteur', 'type de structure', 'statut'],
  'organisation.rna': ['demandeur.rna', 'rna', 'numero rna', 'n rna'],
  'organisation.object': ['demandeur.object', 'objet', 'objet statutaire'],
  'organisation.address': ['demandeur.address', 'adresse', 'adresse du siege'],
  'organisation.postalCode': ['demandeur.postalCode', 'code postal'],
  'organisation.city': ['demandeur.city', 'ville', 'commune du siege'],
  'organisation.communeCode': ['demandeur.communeCode', 'code insee', 'code commune'],
  'organisation.mail': [
    'usager.email',
    'courriel',
    'email',
    'e mail',
    'adresse electronique',
    'mail',
  ],
  'organisation.phone': ['telephone', 'tel', 'numero de telephone'],
  'organisation.representative': [
    'representant legal',
    'president',
    'presidente',
    'nom du representant legal',
  ],
};

const usualFieldNames: Readonly<Record<string, readonly string[]>> = {
  [essentialKeys.title]: [
    'titre',
    'intitule du projet',
    'nom du projet',
    'intitule de l action',
    'projet',
  ],
  [essentialKeys.summary]: ['resume', 'resume du projet', 'description', 'description du projet'],
  [essentialKeys.territories]: [
    'territoire',
    'territoires',
    'departement',
    'commune',
    'lieu',
    'ou le projet se deroule',
  ],
  [essentialKeys.scale]: ['echelle'],
  [essentialKeys.nature]: ['nature'],
  [essentialKeys.requested]: [
    'montant demande',
    'subvention demandee',
    'montant de la subvention demandee',
    'montant sollicite',
  ],
};

/** What the columns say of themselves; an officer corrects the rest. */
export function proposeMapping(columns: readonly SourceColumn[], form: Form): Mapping {
  const fixed = Object.entries(usualNames).flatMap(([target, names]) => propose(target, names));
  const fields = mappedFields(form).flatMap(({ key, label }) =>
    propose(fieldTarget(key), [label, key, ...(usualFieldNames[key] ?? [])]),
  );
  return Object.fromEntries([...fixed, ...fields]);

  function propose(target: string, names: readonly string[]): [string, MappedFrom][] {
    for (const name of names) {
      const found =
        columns.find(({ key }) => key === name) ??
        columnMeant(columns, { column: '', label: name });
      if (found) return [[target, { column: found.key, label: found.label }]];
    }
    return [];
  }
}
