import { looksLikeOrganisation } from './line-looks.ts';

const joint = /(?:,? (?:et|&|\+) | \/ |, )/u;
const sharedWords =
  /[\s,(–-]*(?:portée? |menée? )?(?:conjointement|en commun|montant commun|à partager|à parts égales)(?![\p{L}])[^,;]{0,20}$/iu;

export type Names = { readonly written: string; readonly names: readonly string[] };

/**
 * The names that share one amount: several only when each part stands as an organisation's name
 * ("Commune de A et Association B"), for "Jeunesse et Culture" is one.
 */
export function readNames(text: string): Names {
  const written = text.replace(sharedWords, '').trim();
  const parts = written.split(joint).map((part) => part.trim());
  const apart = parts.length > 1 && parts.length <= 8 && parts.every(standsAlone);
  return { written, names: apart ? parts : [written] };
}

/** Capitals prove nothing here: "SPORT ET CULTURE" is one name in capitals. */
const standsAlone = (part: string): boolean =>
  / /.test(part) && looksLikeOrganisation(part.toLowerCase());
