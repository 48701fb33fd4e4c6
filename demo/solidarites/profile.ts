import { emptyProfile, type OrganisationProfile } from '#features/organisations/organisation.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { slug } from '#kernel/slug.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Example } from './dossiers/example.ts';
import { fictionPhone, neverRna, neverSiret, neverUai } from './identifiers.ts';

export const marked = (name: string): string => `${name} (fictif)`;

const streets = [
  'rue de l’Exemple',
  'place du Modèle',
  'chemin de la Démonstration',
  'avenue de l’Essai',
  'impasse de la Fiction',
  'allée de l’Ébauche',
  'boulevard du Récit',
] as const;

const titles: Partial<Record<ApplicantKind, string>> = {
  commune: 'Maire',
  'public-school': 'Direction',
  foundation: 'Direction générale',
};

const objects = [
  'Agir avec les personnes en situation de pauvreté, sur leur territoire et avec leurs voisins.',
  'Ouvrir à chacun l’accès aux droits, à l’emploi et à la vie sociale.',
  'Créer et animer des lieux d’entraide et d’apprentissage.',
] as const;

/** The organisation of an example; `rank` gives it numbers of its own. */
export function profileOf(
  { kind, name, department, seat }: Example,
  rank: number,
  book: TerritoryBook,
): OrganisationProfile {
  const home = homeOf({ name, department, seat }, book);
  return {
    ...emptyProfile(kind),
    name: marked(name),
    siret: neverSiret(rank),
    rna: kind === 'association' ? neverRna(department, rank) : null,
    uai: kind === 'public-school' ? neverUai(rank) : null,
    object: kind === 'association' ? (objects[rank % objects.length] ?? '') : '',
    address: `${1 + ((rank * 7) % 90)} ${streets[rank % streets.length]}`,
    ...home,
    mail: `contact@${slug(name)}.exemple.test`,
    phone: fictionPhone(department, rank),
    representative: { name: personName(rank), title: titles[kind] ?? 'Présidence' },
  };
}

const invented = /^(?:Commune|CCAS) (?:de |d’)(.+)$/;

/** A commune that does not exist has its own name for town, and no code. */
function homeOf(
  { name, department, seat }: Pick<Example, 'name' | 'department' | 'seat'>,
  book: TerritoryBook,
) {
  const city = invented.exec(name)?.[1];
  if (city) return { city, postalCode: `${department}999`, communeCode: null };
  const town = seat.slice(6);
  return {
    city: town,
    postalCode: seat.slice(0, 5),
    communeCode: communeCode(book, department, town),
  };
}

export function communeCode(book: TerritoryBook, department: string, name: string): string {
  const found = book.entries.find(
    ({ territory, former }) =>
      former === null &&
      territory.level === 'commune' &&
      territory.departments.some((code) => code === department) &&
      territory.name.replaceAll("'", '’') === name,
  );
  if (!found) throw new Error(`No commune of that name in ${department}: ${name}`);
  return found.territory.code;
}

const firstNames =
  'Camille Claude Dominique Sacha Alix Noa Charlie Lou Andrea Morgan Eden Ange Céleste Swann Yaël Loïs Maé Sam Thaïs Ari Sol Ulysse Inès Jules Rosa Malik Awa Lina Hugo Zoé Karim'.split(
    ' ',
  );
const lastNames =
  'Ferrand Castan Roumiguière Delmas Puech Vidal Arnal Bessière Cazals Galtier Miquel Soulier Espinasse Barthe Fabre Lacombe Rouquette Salvan Teyssier Bonnafous Calmels Durand Estève Gineste Izard Marty Nègre Olivier Pagès'.split(
    ' ',
  );

/** Two lists whose lengths share no divisor: no two persons of the demonstration have one name. */
export const personName = (rank: number): string =>
  marked(`${firstNames[rank % firstNames.length]} ${lastNames[rank % lastNames.length]}`);
