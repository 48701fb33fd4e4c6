const partialWords =
  /liste (?:non exhaustive|partielle|provisoire)|non exhaustif|extraits? (?:de la liste|des résultats)|quelques(?:-uns| exemples| projets| lauréats)|exemples? de (?:projets|lauréats|dossiers|structures)|à titre d['’](?:exemple|illustration)|parmi les (?:lauréats|projets retenus|bénéficiaires)/iu;

/** Does the sheet say that it shows a part of the awards only? Then its sums prove nothing. */
export const isPartialList = (text: string): boolean => partialWords.test(text);
