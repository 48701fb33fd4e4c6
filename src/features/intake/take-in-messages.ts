import type { Locale } from '#kernel/money.ts';
import { bilingual, plural } from '#web/messages.ts';
import { explainUnreadable } from './intake-messages.ts';
import type { TakeInRefusal } from './take-in-sheet.ts';

export const takeInMessages = bilingual(
  {
    usage:
      'Usage : bin/laureat take-in FICHIER --authority ADRESSE --programme NOM --name NOM --edition 2021 [--region 76] [--lang en]\n' +
      'Relit une feuille de résultats publiée, la garde telle quelle et la publie comme un appel passé, avec ses constats.\n' +
      'L’édition contient l’année ; la région est son code INSEE. Sorties : 0 publiée, 1 refusée, 2 commande ou fichier à corriger.',
    notFound: (file: string) => `Le fichier ${file} n’existe pas ou ne peut pas être lu.`,
    noAuthority: (slug: string, known: string) =>
      `Aucun service n’a l’adresse « ${slug} » ici. Services connus : ${known || 'aucun'}.`,
    callTaken: (slug: string) =>
      `Un appel a déjà l’adresse « ${slug} » : changez le nom ou l’édition, ou publiez un rectificatif.`,
    published: (slug: string, rows: number, findings: number) =>
      `Publié à l’adresse /calls/${slug} : ${rows} ${plural('fr', rows, { one: 'ligne', other: 'lignes' })}, ${findings} ${plural('fr', findings, { one: 'constat', other: 'constats' })}.`,
  },
  {
    usage:
      'Usage: bin/laureat take-in FILE --authority SLUG --programme NAME --name NAME --edition 2021 [--region 76] [--lang en]\n' +
      'Reads a published results sheet again, keeps it as it is and publishes it as a past call, with its findings.\n' +
      'The edition holds the year; the region is its INSEE code. Exits: 0 published, 1 refused, 2 command or file to correct.',
    notFound: (file) => `The file ${file} does not exist or cannot be read.`,
    noAuthority: (slug, known) =>
      `No service has the address “${slug}” here. Known services: ${known || 'none'}.`,
    callTaken: (slug) =>
      `A call already has the address “${slug}”: change the name or the edition, or publish a rectification.`,
    published: (slug, rows, findings) =>
      `Published at /calls/${slug}: ${rows} ${plural('en', rows, { one: 'row', other: 'rows' })}, ${findings} ${plural('en', findings, { one: 'finding', other: 'findings' })}.`,
  },
);

export const explainTakeIn = (refusal: TakeInRefusal, locale: Locale): string =>
  refusal.reason === 'call-slug-taken'
    ? takeInMessages[locale].callTaken(refusal.slug)
    : explainUnreadable(refusal, locale);
