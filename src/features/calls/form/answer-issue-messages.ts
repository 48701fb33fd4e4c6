import { bilingual, plural } from '#web/messages.ts';

const few = (count: number, one: string, other: string) =>
  `${count} ${plural('fr', count, { one, other })}`;
const fewEn = (count: number, one: string, other: string) =>
  `${count} ${plural('en', count, { one, other })}`;

/** A sentence for each thing that is wrong with an answer: what is wrong, then what to do. */
export const answerIssueMessages = bilingual(
  {
    missing: 'Cette réponse est obligatoire.',
    'text-too-long': (length: string, limit: string) =>
      `Votre texte compte ${length} signes : raccourcissez-le à ${limit} au plus.`,
    'not-a-number': 'Écrivez un nombre, en chiffres : 12 ou 12,5.',
    'too-many-decimals': (decimals: number) =>
      decimals === 0
        ? 'Écrivez un nombre entier, sans virgule.'
        : `Écrivez ${few(decimals, 'chiffre', 'chiffres')} au plus après la virgule.`,
    below: (min: string) => `Le minimum est ${min}.`,
    above: (max: string) => `Le maximum est ${max}.`,
    'not-an-amount': 'Écrivez un montant en chiffres : 1250 ou 1250,50.',
    'not-a-date': 'Écrivez une date : jour, mois, année, par exemple 31/03/2026.',
    'date-before': (min: string) => `La date ne peut pas être avant le ${min}.`,
    'date-after': (max: string) => `La date ne peut pas être après le ${max}.`,
    'not-an-option': 'Ce choix n’est plus proposé : choisissez-en un autre.',
    'too-few-choices': (min: number) => `Choisissez au moins ${few(min, 'réponse', 'réponses')}.`,
    'too-many-choices': (max: number) => `Choisissez ${few(max, 'réponse', 'réponses')} au plus.`,
    'no-such-territory': (typed: string) =>
      `Aucun territoire attendu ici ne s’appelle « ${typed} ».`,
    'several-territories': (typed: string, found: string) =>
      `Plusieurs territoires s’appellent « ${typed} » : écrivez le code du vôtre. ${found}.`,
    'one-territory-only': 'Un seul territoire est attendu.',
    'too-many-files': (max: number) => `Joignez ${few(max, 'fichier', 'fichiers')} au plus.`,
    'too-few-rows': (min: number) => `Remplissez au moins ${few(min, 'ligne', 'lignes')}.`,
    'too-many-rows': (max: number) => `Gardez ${few(max, 'ligne', 'lignes')} au plus.`,
    'cell-missing': (label: string) => `« ${label} » est à remplir sur cette ligne.`,
    'not-an-email':
      'Cette adresse électronique n’est pas complète : elle a la forme nom@exemple.fr.',
    'not-a-phone': 'Écrivez un numéro à dix chiffres, ou commencez par + et l’indicatif du pays.',
    'other-version-signed':
      'Le texte de cet engagement a changé depuis votre signature : relisez-le et signez-le de nouveau.',
    identifiers: {
      missing: (count: number, whole: string) =>
        `Il manque ${few(count, 'signe', 'signes')} : ${whole}.`,
      missingDigits: (count: number, whole: string) =>
        `${plural('fr', count, { one: 'Il manque un chiffre', other: `Il manque ${count} chiffres` })} : ${whole}.`,
      extra: (count: number, whole: string) =>
        `Il y a ${few(count, 'signe', 'signes')} de trop : ${whole}.`,
      siret: 'un SIRET a 14 chiffres',
      rna: 'un numéro RNA a la lettre W puis 9 chiffres',
      uai: 'un numéro UAI a 7 chiffres et une lettre',
      iban: 'un IBAN français a 27 signes',
      siretNotDigits: 'Un SIRET ne porte que des chiffres.',
      siretRounded:
        'Un tableur a arrondi ce numéro : recopiez le SIRET depuis votre avis de situation.',
      sirenOnly:
        'Ceci est un SIREN (9 chiffres) : ajoutez les 5 chiffres de votre établissement pour former le SIRET.',
      siretPadded: (count: number, padded: string) =>
        `${plural('fr', count, { one: 'Il manque un chiffre', other: `Il manque ${count} chiffres` })}. Si un tableur a effacé un zéro au début, votre SIRET est ${padded}.`,
      siretKey:
        'La clé ne correspond pas : un chiffre de ce SIRET est faux, ou deux sont inversés.',
      sirenKey:
        'La clé ne correspond pas : un des 9 premiers chiffres (le SIREN) est faux, ou deux sont inversés.',
      noW: 'Un numéro RNA commence par W. En Alsace ou en Moselle, donnez le tribunal, le volume et le folio.',
      rnaSigns: 'Après le W, un numéro RNA ne porte que des chiffres (ou 2A, 2B en Corse).',
      court:
        'Donnez le nom du tribunal, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
      volume: 'Il manque le volume, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
      folio: 'Il manque le folio, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
      uaiLetter: 'Il manque la lettre finale du numéro UAI.',
      uaiSigns: 'Un numéro UAI a 7 chiffres puis une lettre.',
      uaiKey: 'La lettre ne correspond pas aux chiffres : vérifiez ce numéro UAI.',
      ibanCountry: 'Un IBAN commence par les deux lettres du pays, FR en France.',
      ibanSigns: 'Un IBAN ne porte que des lettres et des chiffres.',
      ibanKey: 'La clé ne correspond pas : un signe de cet IBAN est faux, ou deux sont inversés.',
    },
    budget: {
      'unknown-account': 'Cette ligne n’existe pas dans ce budget.',
      'cents-in-budget': 'N’indiquez pas les centimes : arrondissez à l’euro.',
      'negative-in-budget': 'Un montant du budget ne peut pas être négatif.',
      unbalanced: (charges: string, income: string) =>
        `Le budget n’est pas à l’équilibre : ${charges} de charges, ${income} de produits.`,
      inKind: (uses: string, resources: string) =>
        `Les contributions en nature (compte 87 : ${resources}) doivent égaler leurs emplois (compte 86 : ${uses}).`,
      request: (request: string, line: string) =>
        `Vous demandez ${request}, mais la ligne « État » du compte 74 ne porte que ${line}.`,
    },
  },
  {
    missing: 'This answer is required.',
    'text-too-long': (length, limit) =>
      `Your text has ${length} characters: shorten it to ${limit} at most.`,
    'not-a-number': 'Write a number in figures: 12 or 12.5.',
    'too-many-decimals': (decimals) =>
      decimals === 0
        ? 'Write a whole number, without decimals.'
        : `Write ${fewEn(decimals, 'decimal', 'decimals')} at most.`,
    below: (min) => `The minimum is ${min}.`,
    above: (max) => `The maximum is ${max}.`,
    'not-an-amount': 'Write an amount in figures: 1250 or 1250.50.',
    'not-a-date': 'Write a date: day, month, year, for example 31/03/2026.',
    'date-before': (min) => `The date cannot be before ${min}.`,
    'date-after': (max) => `The date cannot be after ${max}.`,
    'not-an-option': 'This choice is no longer offered: choose another.',
    'too-few-choices': (min) => `Choose at least ${fewEn(min, 'answer', 'answers')}.`,
    'too-many-choices': (max) => `Choose ${fewEn(max, 'answer', 'answers')} at most.`,
    'no-such-territory': (typed) => `No territory expected here is called “${typed}”.`,
    'several-territories': (typed, found) =>
      `Several territories are called “${typed}”: write the code of yours. ${found}.`,
    'one-territory-only': 'Only one territory is expected.',
    'too-many-files': (max) => `Attach ${fewEn(max, 'file', 'files')} at most.`,
    'too-few-rows': (min) => `Fill in at least ${fewEn(min, 'row', 'rows')}.`,
    'too-many-rows': (max) => `Keep ${fewEn(max, 'row', 'rows')} at most.`,
    'cell-missing': (label) => `“${label}” is to be filled in on this row.`,
    'not-an-email': 'This e-mail address is not complete: it looks like name@example.fr.',
    'not-a-phone': 'Write a number of ten digits, or begin with + and the country code.',
    'other-version-signed':
      'The text of this commitment has changed since you signed: read it and sign it again.',
    identifiers: {
      missing: (count, whole) =>
        `${fewEn(count, 'character is', 'characters are')} missing: ${whole}.`,
      missingDigits: (count, whole) =>
        `${fewEn(count, 'digit is', 'digits are')} missing: ${whole}.`,
      extra: (count, whole) =>
        `${plural('en', count, { one: 'One character', other: `${count} characters` })} too many: ${whole}.`,
      siret: 'a SIRET has 14 digits',
      rna: 'an RNA number has the letter W then 9 digits',
      uai: 'a UAI number has 7 digits and a letter',
      iban: 'a French IBAN has 27 characters',
      siretNotDigits: 'A SIRET holds digits only.',
      siretRounded: 'A spreadsheet rounded this number: copy the SIRET from your official notice.',
      sirenOnly:
        'This is a SIREN (9 digits): add the 5 digits of your establishment to make the SIRET.',
      siretPadded: (count, padded) =>
        `${fewEn(count, 'digit is', 'digits are')} missing. If a spreadsheet dropped a leading zero, your SIRET is ${padded}.`,
      siretKey: 'The key does not match: a digit of this SIRET is wrong, or two are swapped.',
      sirenKey:
        'The key does not match: one of the first 9 digits (the SIREN) is wrong, or two are swapped.',
      noW: 'An RNA number begins with W. In Alsace or Moselle, give the court, the volume and the folio.',
      rnaSigns: 'After the W, an RNA number holds digits only (or 2A, 2B in Corsica).',
      court:
        'Give the name of the court, for example: Tribunal de Strasbourg, volume 42, folio 118.',
      volume: 'The volume is missing, for example: Tribunal de Strasbourg, volume 42, folio 118.',
      folio: 'The folio is missing, for example: Tribunal de Strasbourg, volume 42, folio 118.',
      uaiLetter: 'The last letter of the UAI number is missing.',
      uaiSigns: 'A UAI number has 7 digits then a letter.',
      uaiKey: 'The letter does not match the digits: check this UAI number.',
      ibanCountry: 'An IBAN begins with the two letters of the country, FR in France.',
      ibanSigns: 'An IBAN holds letters and digits only.',
      ibanKey: 'The key does not match: a character of this IBAN is wrong, or two are swapped.',
    },
    budget: {
      'unknown-account': 'There is no such line in this budget.',
      'cents-in-budget': 'Leave cents out: round to the euro.',
      'negative-in-budget': 'An amount of the budget cannot be negative.',
      unbalanced: (charges, income) =>
        `The budget does not balance: ${charges} of expenses, ${income} of income.`,
      inKind: (uses, resources) =>
        `Contributions in kind (account 87: ${resources}) must equal their uses (account 86: ${uses}).`,
      request: (request, line) =>
        `You ask for ${request}, but the “State” line of account 74 holds only ${line}.`,
    },
  },
);
