import type { SourceLine } from './source-line.ts';

const organisationWords =
  /^(?:l['’]|la |le |les )?(?:asso(?:ciation)?s?|ass|agence|amicale|atelier|c\.?c\.?a\.?s|caisse|centre|chambre|club|collectif|collège|comité|communauté|commune|compagnie|confédération|coopérative|croix|département|école|emmaüs|entreprise|établissement|fédération|fondation|foyer|gip|groupe(?:ment)?|institut|ligue|lycée|mairie|maison|métropole|mission locale|mouvement|mutuelle|office|pays|régie|région|réseau|ressourcerie|sas|sarl|scic|scop|secours|siao|société|syndicat|udaf|union|université|ville)(?![\p{L}])/iu;

/** Does the text begin as the name of an organisation does, or stand in capitals? */
export const looksLikeOrganisation = (text: string): boolean =>
  organisationWords.test(text) || isCapitals(text);

export function isCapitals(text: string): boolean {
  const letters = text.slice(0, 300).replace(/[^\p{L}]/gu, '');
  return letters.length >= 3 && letters === letters.toUpperCase();
}

const themeWords =
  /^(?:\d{1,2}[.)] ?)?(?:axe|th[eéè]m(?:e|atique)|volet|priorité|objectif|orientation|groupe de travail|gt|lot n|catégorie|mesure)s?(?![\p{L}])/iu;
export const looksLikeTheme = (text: string): boolean => themeWords.test(text);

/** A line set apart as a heading is: marked as one, bold, in capitals. */
export const isSetApart = (line: SourceLine): boolean =>
  line.level !== null || line.bold || isCapitals(line.text);

const endsASentence = /[.;:,!?…]$/;

/** Short, without the end of a sentence: a line that may be a name or a heading. */
export const mayBeAName = (line: SourceLine): boolean =>
  line.text.length <= 160 &&
  !line.listed &&
  (isSetApart(line) || (line.text.length <= 100 && /^[\p{Lu}\d«"]/u.test(line.text))) &&
  (isSetApart(line) || !endsASentence.test(line.text));
