import { formatCount, type Locale } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import type { UnreadableDocument } from './unreadable-document.ts';

const megabytes = (bytes: number, locale: Locale) =>
  formatCount(Math.ceil(bytes / 1_000_000), locale);

const fr = {
  usage:
    'Usage : bin/laureat reconcile FICHIER [--json] [--lang en]\nLit un document de résultats (Markdown, HTML, texte), additionne ses lignes et les compare à ce qu’il annonce.\nCode de sortie : 0 tout concorde, 1 au moins une erreur, 2 document illisible.',
  notFound: (name: string) => `Le fichier ${name} n’existe pas ou ne peut pas être lu.`,
  awards: (count: string) => `${count} projets`,
  oneAward: '1 projet',
  total: 'Total',
  beneficiaries: (count: string) => `${count} bénéficiaires distincts`,
  publishedOn: (day: string) => `Publié le ${day}`,
  lines: (count: string) => `${count} lignes`,
  scale: {
    regional: 'Échelle régionale',
    departmental: 'Échelle départementale',
    none: 'Échelle non précisée',
  },
  error: 'Erreurs',
  warning: 'À corriger',
  note: 'Notes',
  questions: 'À trancher par un agent',
  line: 'ligne',
  verdict: (errors: number) =>
    errors === 0
      ? 'Les lignes et ce que le document annonce concordent.'
      : errors === 1
        ? 'Le document ne concorde pas : 1 erreur.'
        : `Le document ne concorde pas : ${errors} erreurs.`,
};

export const intakeMessages = {
  fr,
  en: {
    usage:
      'Usage: bin/laureat reconcile FILE [--json] [--lang en]\nReads a results document (Markdown, HTML, text), adds up its lines and compares them with what it states.\nExit code: 0 all agrees, 1 at least one error, 2 unreadable document.',
    notFound: (name) => `The file ${name} does not exist or cannot be read.`,
    awards: (count) => `${count} awards`,
    oneAward: '1 award',
    total: 'Total',
    beneficiaries: (count) => `${count} distinct beneficiaries`,
    publishedOn: (day) => `Published on ${day}`,
    lines: (count) => `${count} lines`,
    scale: {
      regional: 'Regional scale',
      departmental: 'Departmental scale',
      none: 'Scale not stated',
    },
    error: 'Errors',
    warning: 'To correct',
    note: 'Notes',
    questions: 'For an officer to settle',
    line: 'line',
    verdict: (errors) =>
      errors === 0
        ? 'The lines agree with what the document states.'
        : errors === 1
          ? 'The document does not agree: 1 error.'
          : `The document does not agree: ${errors} errors.`,
  },
} satisfies Record<Locale, typeof fr>;

export type IntakeMessages = typeof fr;

/** Why nothing was read, in a sentence that says what to do next. */
export const explainUnreadable = (refusal: UnreadableDocument, locale: Locale): string =>
  locale === 'fr' ? inFrench(refusal) : inEnglish(refusal);

function inFrench(refusal: UnreadableDocument): string {
  switch (refusal.reason) {
    case 'empty':
      return 'Le document est vide. Vérifiez que le téléchargement est allé à son terme.';
    case 'too-large':
      return `Le document pèse ${megabytes(refusal.bytes, 'fr')} Mo, la limite est de ${megabytes(refusal.limit, 'fr')} Mo. Donnez la page des résultats seule.`;
    case 'binary':
      return 'Ce n’est pas un texte : le document contient des données binaires. Donnez-le en Markdown, HTML ou texte.';
    case 'format-not-read':
      return `Le format ${refusal.format} n’est pas encore lu. Donnez le document en Markdown, HTML ou texte.`;
    case 'too-intricate':
      return `Le document est trop long ou trop imbriqué pour une liste de résultats, à partir de la ligne ${formatCount(refusal.line)}. Donnez la liste seule.`;
    case 'sums-too-large':
      return 'Les montants du document dépassent ce qu’une somme peut porter au centime près. Vérifiez qu’ils sont en euros.';
    default:
      return unreachable(refusal);
  }
}

function inEnglish(refusal: UnreadableDocument): string {
  switch (refusal.reason) {
    case 'empty':
      return 'The document is empty. Check that its download was complete.';
    case 'too-large':
      return `The document weighs ${megabytes(refusal.bytes, 'en')} MB, the limit is ${megabytes(refusal.limit, 'en')} MB. Give the page of results alone.`;
    case 'binary':
      return 'This is not a text: the document holds binary data. Give it as Markdown, HTML or text.';
    case 'format-not-read':
      return `The format ${refusal.format} is not yet read. Give the document as Markdown, HTML or text.`;
    case 'too-intricate':
      return `The document is too long or too deeply nested for a list of results, from line ${formatCount(refusal.line, 'en')} on. Give the list alone.`;
    case 'sums-too-large':
      return 'The amounts of the document exceed what a sum can hold to the cent. Check that they are in euros.';
    default:
      return unreachable(refusal);
  }
}
