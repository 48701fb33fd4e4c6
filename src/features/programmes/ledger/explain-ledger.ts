import { formatDay, type PlainDay } from '#kernel/day.ts';
import { formatEuros, type Locale } from '#kernel/money.ts';
import { bilingual } from '#web/messages.ts';
import type { LedgerRefusal } from './ledger.ts';
import { ledgerMessages } from './ledger-messages.ts';

const words = bilingual(
  {
    'envelope-exceeded': (left: string, asked: string) =>
      `Il reste ${left} sur l’enveloppe et ${asked} sont à réserver : réduisez le montant ou augmentez l’enveloppe.`,
    'payment-credits-exceeded': (left: string, asked: string) =>
      `Il reste ${left} de crédits de paiement et ${asked} sont à verser : versez moins, ou sur une autre enveloppe.`,
    'reservation-exceeded': (left: string, asked: string) =>
      `Il reste ${left} sur le plafond de la vague et ${asked} sont en jeu : réduisez le montant ou relevez le plafond.`,
    'requested-exceeded': (left: string, asked: string) =>
      `Le porteur peut encore recevoir ${left} de ce qu’il a demandé, pas ${asked}.`,
    'awarded-exceeded': (left: string, asked: string) =>
      `Il reste ${left} à engager sur ce qui est accordé, pas ${asked}.`,
    'committed-exceeded': (left: string, asked: string) =>
      `Il reste ${left} à verser sur ce qui est engagé, pas ${asked}.`,
    back: (kind: string, left: string, asked: string) =>
      `${left} au plus peuvent être repris sur le montant ${kind}, pas ${asked} : une étape suivante s’appuie sur le reste.`,
    'awarded-above-request': (awarded: string, asked: string) =>
      `${awarded} sont déjà accordés au porteur : sa demande ne peut pas être de ${asked}.`,
    'amount-not-positive': 'Donnez un montant supérieur à zéro.',
    'envelope-closed': (day: string) =>
      `L’enveloppe a fermé le ${day} : prenez celle d’une autre année.`,
    'envelope-unknown': 'Cette enveloppe n’existe pas pour ce service.',
  },
  {
    'envelope-exceeded': (left, asked) =>
      `${left} is left on the envelope and ${asked} is to be reserved: lower the amount or raise the envelope.`,
    'payment-credits-exceeded': (left, asked) =>
      `${left} of payment credits is left and ${asked} is to be paid: pay less, or on another envelope.`,
    'reservation-exceeded': (left, asked) =>
      `${left} is left under the ceiling of the wave and ${asked} is at stake: lower the amount or raise the ceiling.`,
    'requested-exceeded': (left, asked) =>
      `The applicant can still receive ${left} of what was requested, not ${asked}.`,
    'awarded-exceeded': (left, asked) =>
      `${left} is left to commit of what was awarded, not ${asked}.`,
    'committed-exceeded': (left, asked) =>
      `${left} is left to pay of what was committed, not ${asked}.`,
    back: (kind, left, asked) =>
      `${left} at most can be taken back from the amount ${kind}, not ${asked}: a later step leans on the rest.`,
    'awarded-above-request': (awarded, asked) =>
      `The applicant was already awarded ${awarded}: the request cannot be ${asked}.`,
    'amount-not-positive': 'Give an amount above zero.',
    'envelope-closed': (day) => `The envelope closed on ${day}: take one of another year.`,
    'envelope-unknown': 'This service has no such envelope.',
  },
);

/** The sentence a person reads when the ledger refuses, for every feature that writes in it. */
export function explainLedger(refusal: LedgerRefusal, locale: Locale): string {
  const said = words[locale];
  switch (refusal.reason) {
    case 'amount-not-positive':
    case 'envelope-unknown':
      return said[refusal.reason];
    case 'envelope-closed':
      return said['envelope-closed'](formatDay(refusal.closedOn as PlainDay, locale));
    case 'taken-back-too-much': {
      const kind = ledgerMessages[locale].kinds[refusal.kind];
      return said.back(kind, formatEuros(refusal.left, locale), formatEuros(refusal.asked, locale));
    }
    case 'awarded-above-request':
      return said[refusal.reason](
        formatEuros(refusal.awarded, locale),
        formatEuros(refusal.asked, locale),
      );
    default:
      return said[refusal.reason](
        formatEuros(refusal.left, locale),
        formatEuros(refusal.asked, locale),
      );
  }
}
