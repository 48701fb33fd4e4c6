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
