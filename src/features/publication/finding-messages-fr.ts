import { type FindingMessages, type FindingValues, listed } from './finding-values.ts';

const scales: Readonly<Record<string, string>> = {
  regional: 'à l’échelle régionale',
  departmental: 'à l’échelle départementale',
};
const roles: Readonly<Record<string, string>> = {
  scale: 'Les titres des échelles',
  department: 'Les titres des départements',
  theme: 'Les titres des thèmes',
  beneficiary: 'Les titres des bénéficiaires',
};

/** "à l’échelle régionale", "pour le département 31", or nothing. */
function where(subject: string): string {
  if (subject === '') return '';
  return ` ${scales[subject] ?? `pour le département ${subject}`}`;
}

function shareReadings({ readings }: FindingValues): string {
  const reasons = [
    ...(readings.truncated ? ['s’il a été tronqué au lieu d’être arrondi'] : []),
    ...(readings.other
      ? [`si c’est la part ${readings.isAmount ? 'des euros' : 'des projets'} (${readings.other})`]
      : []),
  ];
  return reasons.length === 0 ? '' : ` Il n’est juste que ${reasons.join(', ou ')}.`;
}

export const findingMessagesFr: FindingMessages = {
  'awards-not-found': () =>
    'Aucun projet n’a été trouvé : ni montant, ni bénéficiaire reconnu. Vérifiez que c’est bien une liste de résultats.',
  'total-mismatch': ({ stated, computed, gap }) =>
    `Le total annoncé est de ${stated} ; les lignes font ${computed} (écart : ${gap}).`,
  'count-mismatch': ({ stated, computed, subject }) =>
    `Le document annonce ${stated} projets${where(subject)} ; il en liste ${computed}.`,
  'subtotal-mismatch': ({ stated, computed, gap, subject }) =>
    `Le sous-total${subject && ` « ${subject} »`} annonce ${stated} ; ses lignes font ${computed} (écart : ${gap}).`,
  'beneficiary-missing': ({ subject }) =>
    `Aucun bénéficiaire n’est nommé pour « ${subject} ». Le projet reste sans nom tant que vous ne l’avez pas retrouvé.`,
  'amount-unreadable': ({ subject }) =>
    `Le montant ne peut pas être lu avec certitude : « ${subject} ». Il n’entre dans aucune somme.`,
  'share-mismatch': (values) =>
    `Le document annonce ${values.stated} ; le calcul donne ${values.computed}.${shareReadings(values)}`,
  'currency-missing': ({ first, count }) =>
    count > 1
      ? `${count} montants sont écrits sans €, à commencer par « ${first} ».`
      : `Le montant « ${first} » est écrit sans €.`,
  'territory-misspelt': ({ subject, first }) => `« ${subject} » s’écrit « ${first} ».`,
  'territory-code-mismatch': ({ subject, details }) =>
    details.length === 0
      ? `« ${subject} » et le code qui suit désignent deux départements différents : ses projets restent sans département.`
      : `« ${subject} » n’est pas le nom du département ${details[1]} (${details[0]}). Le code a été suivi.`,
  'call-name-varies': ({ details }) =>
    `Le nom de l’appel est écrit de ${details.length} façons : ${listed(
      details.map((name) => `« ${name} »`),
      'fr',
    )}.`,
  'award-duplicated': ({ subject, first, lines }) =>
    `Le même projet figure plusieurs fois (lignes ${lines}) : ${subject}${first && `, « ${first} »`}. Chacun est compté.`,
  'beneficiary-without-award': ({ subject }) =>
    `« ${subject} » est nommé, sans projet ni montant au-dessous.`,
  'budget-exceeded': ({ stated, computed, gap }) =>
    `Les lignes font ${computed}, pour un appel annoncé à ${stated} (${gap}).`,
  'heading-levels-uneven': ({ subject, details }) =>
    `${roles[subject] ?? 'Les titres'} n’ont pas tous le même niveau : ${listed(details, 'fr', 4)}.`,
  'beneficiary-styles-differ': ({ computed }) =>
    `Les bénéficiaires sont tantôt en gras, tantôt en titre : ${computed} le sont de la façon la plus rare.`,
  'amount-styles-differ': ({ details }) =>
    `Les montants ne sont pas tous écrits de la même façon : ${listed(details, 'fr', 4)}.`,
  'order-broken': ({ subject, first }) =>
    `L’ordre est rompu : « ${subject} » vient après « ${first} ».`,
  'link-to-nowhere': ({ subject }) => `Le lien « ${subject} » ne mène nulle part.`,
  'territory-without-award': ({ subject, first, count }) =>
    `Aucun projet départemental pour le département ${subject} (${first})${count > 0 ? ', que nomme pourtant un projet régional' : ''}.`,
  'beneficiary-repeated': ({ subject, computed, count }) =>
    `${subject} a ${count} projets, pour ${computed}.`,
  'amount-at-ceiling': ({ computed, count }) =>
    `${count} projets ont exactement ${computed}, et aucun davantage : c’est sans doute un plafond.`,
  'statement-uncheckable': ({ first }) => `Le document ne permet pas de vérifier : « ${first} ».`,
  'list-not-reconciled': () =>
    'Le document dit qu’il ne liste qu’une partie des projets : ses totaux n’ont pas été comparés.',
  'invisible-characters': ({ computed, lines }) =>
    `Des caractères invisibles (${computed}) ont été retirés pour la lecture : lignes ${lines}.`,
  'encoding-assumed': () =>
    'Le document n’est pas en UTF-8 : il a été lu en windows-1252. Vérifiez les accents et les signes €.',
};
