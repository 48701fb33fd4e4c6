import { passesLuhn } from '#kernel/luhn.ts';

/** Digits whose keys are right, of bodies that do not exist. */
export function fictitiousSiret(rank: number): string {
  const siren = withKey(String(91_000_000 + rank));
  return withKey(`${siren}0001`);
}

const withKey = (digits: string): string =>
  [...'0123456789'].map((key) => digits + key).find((each) => passesLuhn(each)) ?? '';

export const descriptors = {
  title: { id: 'Q2hhbXAtMQ==', label: 'Intitulé du projet' },
  summary: { id: 'Q2hhbXAtMg==', label: 'Résumé du projet' },
  place: { id: 'Q2hhbXAtMw==', label: 'Commune du projet' },
  nature: { id: 'Q2hhbXAtNA==', label: 'Nature du projet' },
  requested: { id: 'Q2hhbXAtNQ==', label: 'Subvention demandée' },
  people: { id: 'Q2hhbXAtNg==', label: 'Personnes aidées' },
  themes: { id: 'Q2hhbXAtNw==', label: 'Thèmes' },
  start: { id: 'Q2hhbXAtOA==', label: 'Début' },
  audience: { id: 'Q2hhbXAtOQ==', label: 'Public visé' },
} as const;

type Asked = keyof typeof descriptors;
type Given = { title?: string; requested?: string; siret?: string; typed?: boolean };

const places = [
  { name: 'Toulouse', code: '31555', postalCode: '31000' },
  { name: 'Auch', code: '32013', postalCode: '32000' },
] as const;

/** One dossier in the shape a full query gives, or in that of a query without fragments. */
export function aSourceDossier(rank: number, given: Given = {}) {
  const { typed = rank % 2 === 0, siret = fictitiousSiret(rank), ...said } = given;
  const place = places[rank % 2] ?? places[0];
  return {
    id: `RG9zc2llci0${rank}`,
    number: rank % 3 === 0 ? String(20_000_000 + rank) : 20_000_000 + rank,
    state: 'en_instruction',
    archived: false,
    dateDepot: `2026-11-${String(15 + (rank % 9)).padStart(2, '0')}T22:30:00+01:00`,
    dateDerniereModification: '2026-11-23T09:00:00+01:00',
    usager: { email: `structure-${rank}@exemple.test` },
    demandeur: {
      __typename: 'PersonneMorale',
      siret,
      address: {
        label: `${rank} place de l’Exemple ${place.postalCode} ${place.name}`,
        cityName: place.name,
        cityCode: place.code,
        postalCode: place.postalCode,
        streetAddress: `${rank} place de l’Exemple`,
      },
      entreprise: { raisonSociale: `ENTRAIDE ${rank}`, formeJuridiqueCode: '9220' },
      association: { rna: `W31300${String(1_000 + rank)}`, titre: `Entraide n° ${rank} (fictive)` },
    },
    champs: champsOf(rank, { ...said, typed, place }),
    annotations: [],
    messages: [
      {
        email: 'instruction@exemple.test',
        body: 'Merci de préciser le budget.',
        createdAt: '2026-11-20T10:00:00+01:00',
      },
    ],
  };
}

type Said = Omit<Given, 'place'> & { typed: boolean; place: Place };

function champsOf(rank: number, { typed, place, ...said }: Said) {
  const requested = said.requested ?? String(6_000 + rank * 100);
  const either = (asked: Asked, shape: object, words: string) =>
    typed ? champ(asked, shape) : text(asked, words);
  const people = String(10 + rank);
  return [
    text('title', said.title ?? `Voisins solidaires ${rank} (fictif)`),
    text('summary', 'Un lieu ouvert chaque jour.'),
    placeChamp(place, typed),
    text('nature', rank % 2 === 0 ? 'Innovant' : 'expérimental'),
    either(
      'requested',
      { __typename: 'DecimalNumberChamp', decimalNumber: `${requested}.0` },
      `${requested} €`,
    ),
    either('people', { __typename: 'IntegerNumberChamp', integerNumber: people }, people),
    either(
      'themes',
      { __typename: 'MultipleDropDownListChamp', values: ['Logement', 'Emploi'] },
      'Logement, Emploi',
    ),
    either('start', { __typename: 'DateChamp', date: '2027-03-01' }, '01/03/2027'),
    text('audience', 'Personnes isolées'),
  ];
}

const text = (asked: Asked, words: string) =>
  champ(asked, { __typename: 'TextChamp', stringValue: words, value: words });

const champ = (asked: Asked, value: object) => {
  const { id, label } = descriptors[asked];
  return { id: `${id}-answer`, champDescriptorId: id, label, ...value };
};

type Place = (typeof places)[number];

/** Fallen back to text, a commune is written with its postal code: a trap, "31100" is another INSEE code. */
const placeChamp = ({ name, code, postalCode }: Place, typed: boolean) =>
  typed
    ? champ('place', { __typename: 'CommuneChamp', commune: { name, code, postalCode } })
    : text('place', `${name} (${postalCode})`);

/** The raw answer of `getDemarche`. */
export const aDemarche = (dossiers: readonly unknown[], number: number | string = 4242) => ({
  data: {
    demarche: {
      number,
      title: 'Solidarités de proximité (fictive)',
      activeRevision: {
        champDescriptors: [
          { __typename: 'HeaderSectionChampDescriptor', id: 'Q2hhbXAtMA==', label: 'Votre projet' },
          ...Object.values(descriptors).map((each) => ({
            __typename: 'TextChampDescriptor',
            ...each,
          })),
        ],
      },
      dossiers: { pageInfo: { hasNextPage: false, endCursor: 'x' }, nodes: dossiers },
    },
  },
});

export const demarcheText = (dossiers: readonly unknown[]): string =>
  JSON.stringify(aDemarche(dossiers));

export const ranks = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => index + 1);
