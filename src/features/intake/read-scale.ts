import type { Scale } from '#features/publication/award-row.ts';

const measure = 'échelle|échelon|niveau|dimension|portée|rayonnement|périmètre|envergure';
const thing = 'projets?|dossiers?|lauréats?|actions?|attributions?|initiatives?|structures?';
const adjective = '(régiona|départementa)(?:le?s?|ux)';
const scalePhrase = new RegExp(`(?:${measure}) ${adjective}(?![\\p{L}])`, 'iu');
const scaleOfThings = new RegExp(
  `(?:^|[\\s\\d])(?:${thing}) (?:[\\p{L}'’]{1,20} ){0,4}${adjective}(?![\\p{L}])`,
  'iu',
);
const alone = new RegExp(`^${adjective}$`, 'iu');

const scaleOf = (stem: string | undefined): Scale | null => {
  if (!stem) return null;
  return stem.toLowerCase().startsWith('r') ? 'regional' : 'departmental';
};

/** "à l'échelle régionale", "projets départementaux". "UNION RÉGIONALE POUR…" is a name, not one. */
export const readScale = (text: string): Scale | null =>
  scaleOf((scalePhrase.exec(text) ?? scaleOfThings.exec(text) ?? alone.exec(text.trim()))?.[1]);
