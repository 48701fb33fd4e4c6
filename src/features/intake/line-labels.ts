const nameLabel =
  /^(?:bénéficiaire|porteur(?: de projet)?|structure|organisme|lauréat|nom)s? ?: ?(?=\S)/iu;
const titleLabel =
  /^(?:projet|intitulé|titre|objet|action|description)(?: du projet)? ?: ?(?=\S)/iu;
const amountLabel =
  /^(?:montant|subvention|aide|dotation|financement)(?: (?:accordée?|attribuée?|allouée?|octroyée?|de l['’]aide|de la subvention))?$/iu;

/** "Bénéficiaire : X" is X; "Projet : Y" is Y. */
export const withoutLabel = (text: string): string =>
  text.replace(nameLabel, '').replace(titleLabel, '');

/** "Montant accordé" before a figure says what the figure is, not what it pays for. */
export const isAmountLabel = (text: string): boolean => amountLabel.test(text);
