import { type SyllableSource, syllables } from './invented-words.ts';

/** A generated award: invented from a seed, the same on every machine. */
export type GeneratedAward = {
  call: number;
  position: number;
  beneficiary: string;
  slug: string;
  title: string;
  cents: number;
  scale: 'regional' | 'departmental';
  departments: string;
  year: number;
};

export const sizes = {
  awards: 1_000_000,
  organisations: 150_000,
  calls: 2_000,
  years: 10,
} as const;
const firstYear = 2016;

/** The most common first. */
const commonWords =
  `insertion mobilité jeunesse accompagnement numérique logement santé emploi solidarité alimentation
  parentalité culture sport formation précarité territoire handicap prévention médiation familles
  inclusion ruralité égalité quartiers transition écologique intergénérationnel citoyenneté lecture
  illettrisme hébergement énergie transport garage épicerie solidaire jardins partagés ateliers
  permanence accueil domicile femmes victimes violences réfugiés étudiants seniors isolement bénévoles
  coordination expérimentation plateforme itinérante bus cuisine potager recyclerie ressourcerie
  théâtre musique festival patrimoine bibliothèque langue remobilisation parrainage mentorat
  orientation apprentissage entreprise chantier microcrédit budget conseil juridique droits santé
  mentale addictions périnatalité crèche enfance protection vacances loisirs camps séjours`.split(
    /\s+/,
  );
const kinds =
  'Association Association Association Comité Union Collectif Fédération Centre Maison Mission Foyer Commune Amicale Ligue Réseau'.split(
    ' ',
  );
const links = ['pour l’', 'pour la', 'des', 'du', 'de la', 'et'];

/** Mulberry32: 32 bits of state, the same sequence everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const departments = Array.from({ length: 95 }, (_, index) => String(index + 1).padStart(2, '0'))
  .filter((code) => code !== '20')
  .concat('2A', '2B', '971', '972', '973', '974', '976');

const rareWords = 12_000;
const places = 20_000;

function pick<T>(list: readonly T[], random: () => number): T {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** Rank n is drawn about 1/(n + 8) as often: words of a real corpus, none of them in every title. */
const rank = (length: number, random: () => number) =>
  Math.min(length - 1, Math.floor(8 * ((length + 8) / 8) ** random() - 8));

function titleOf(random: () => number, rare: SyllableSource): string {
  const words = Array.from({ length: 5 + Math.floor(random() * 5) }, (_, index) => {
    if (index > 0 && random() < 0.35) return pick(links, random);
    const drawn = rank(commonWords.length * 30, random);
    return commonWords[drawn] ?? rare(drawn % rareWords);
  });
  return words.join(' ').replaceAll('’ ', '’');
}

export function nameOf(organisation: number): string {
  const random = randomFrom(organisation * 7919 + 11);
  const place = syllables(Math.floor(random() * places) + 50_000);
  const subject = commonWords[rank(commonWords.length, random)] ?? '';
  const number = random() < 0.1 ? ` ${Math.floor(random() * 96)}` : '';
  const proper = syllables(Math.floor(random() ** 2 * 60_000) + 200_000);
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
  return `${pick(kinds, random)} ${subject} ${capital(proper)} de ${capital(place)}${number}`;
}

/** Every award of a call, from the call's own seed: calls can be made in any order. */
export function awardsOf(call: number, count: number): GeneratedAward[] {
  const random = randomFrom(call * 104_729 + 5);
  const region = Math.floor(random() * 13);
  const near = departments.filter((_, index) => index % 13 === region);
  return Array.from({ length: count }, (_, index) => {
    const organisation = Math.floor(random() ** 2 * sizes.organisations);
    const departmental = random() < 0.85;
    const several = !departmental && random() < 0.3;
    const whole = Math.round(Math.exp(random() * 5.5 + 6.2));
    const beneficiary = nameOf(organisation);
    return {
      call,
      position: index + 1,
      beneficiary,
      slug: `organisation-${organisation}`,
      title: titleOf(random, syllables),
      cents: (random() < 0.7 ? Math.ceil(whole / 500) * 500 : whole) * 100,
      scale: departmental ? 'departmental' : 'regional',
      departments: departmental
        ? pick(near, random)
        : several
          ? near.slice(0, 2 + Math.floor(random() * 2)).join(' ')
          : '',
      year: firstYear + (call % sizes.years),
    };
  });
}

/** Sizes of the calls, a few large and many small, that sum to the total exactly. */
export function callSizes(total: number, calls: number): number[] {
  const weights = Array.from({ length: calls }, (_, index) => 1 / (index + 40));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const counts = weights.map((one) => Math.max(1, Math.floor((total * one) / weight)));
  const rest = total - counts.reduce((sum, one) => sum + one, 0);
  counts[0] = (counts[0] ?? 0) + rest;
  return counts;
}
