import { type Cents, formatEuros, type Locale } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import { formatPermille } from '#kernel/ratio.ts';
import type { Fault } from './check-publication.ts';

const value = (amount: number | null, unit: string, locale: Locale): string => {
  if (amount === null) return locale === 'fr' ? 'rien' : 'nothing';
  if (unit === 'cents') return formatEuros(BigInt(amount) as Cents, locale);
  return unit === 'permille' ? formatPermille(amount, locale) : amount.toString();
};

/** The sentence a person reads about the first thing that does not hold. */
export const explainFault = (fault: Fault, locale: Locale): string =>
  locale === 'fr' ? inFrench(fault) : inEnglish(fault);

function inFrench(fault: Fault): string {
  switch (fault.check) {
    case 'rewritten':
      return 'Le fichier a été réécrit après son émission : ses octets ne sont plus ceux de la forme canonique. Téléchargez-le à nouveau.';
    case 'row-order':
      return `La ligne ${fault.position} porte le rang ${fault.found} : des lignes ont été déplacées, ajoutées ou retirées.`;
    case 'row-sorted':
      return `La ligne ${fault.position} (${fault.name}) n’est pas à sa place dans l’ordre de publication.`;
    case 'row-department':
      return `La ligne ${fault.position} cite le département « ${fault.code} », qui n’existe pas.`;
    case 'row-beneficiary':
      return `La ligne ${fault.position} ne nomme pas ses bénéficiaires de la même façon partout.`;
    case 'figure-value':
      return `Le chiffre « ${fault.key} » affiche ${value(fault.stated, fault.unit, 'fr')}, mais les lignes donnent ${value(fault.computed, fault.unit, 'fr')}.`;
    case 'figure-list':
      return `Le chiffre « ${fault.key} » manque, est en trop ou n’a pas la formule prévue.`;
    case 'constant-source':
      return `Le chiffre déclaré « ${fault.key} » ne cite aucune source de la publication.`;
    case 'hash':
      return `L’empreinte annoncée (${fault.stated.slice(0, 12)}…) n’est pas celle du contenu (${fault.computed.slice(0, 12)}…) : le contenu a changé.`;
    case 'signature':
      return `La signature n’est pas celle de la clé ${fault.fingerprint} sur ce contenu.`;
    case 'key':
      return `La publication est signée par la clé ${fault.found}, pas par celle que vous attendiez (${fault.expected.join(', ')}).`;
    case 'file':
      return `Le fichier ${fault.name} ne correspond pas à la publication signée.`;
    case 'source-hash':
      return `Le document source ${fault.name} n’est pas celui qui a été repris : son empreinte diffère.`;
    case 'source-award':
      return `La ligne ${fault.position} de la publication ne se retrouve pas en relisant le document source.`;
    case 'source-corrections':
      return 'Une correction annoncée ne part pas de ce que dit le document source.';
    case 'source-findings':
      return 'La relecture du document source ne donne pas les mêmes constats que la publication.';
    default:
      return unreachable(fault);
  }
}

function inEnglish(fault: Fault): string {
  switch (fault.check) {
    case 'rewritten':
      return 'The file was rewritten after it was issued: its bytes are no longer the canonical form. Download it again.';
    case 'row-order':
      return `Row ${fault.position} carries number ${fault.found}: rows were moved, added or removed.`;
    case 'row-sorted':
      return `Row ${fault.position} (${fault.name}) is not in its place in the published order.`;
    case 'row-department':
      return `Row ${fault.position} names department “${fault.code}”, which does not exist.`;
    case 'row-beneficiary':
      return `Row ${fault.position} does not name its beneficiaries the same way throughout.`;
    case 'figure-value':
      return `Figure “${fault.key}” states ${value(fault.stated, fault.unit, 'en')}, but its rows make ${value(fault.computed, fault.unit, 'en')}.`;
    case 'figure-list':
      return `Figure “${fault.key}” is missing, is one too many, or has another formula than it should.`;
    case 'constant-source':
      return `The declared figure “${fault.key}” cites no source of this publication.`;
    case 'hash':
      return `The stated SHA-256 (${fault.stated.slice(0, 12)}…) is not that of the content (${fault.computed.slice(0, 12)}…): the content changed.`;
    case 'signature':
      return `The signature was not made by key ${fault.fingerprint} over this content.`;
    case 'key':
      return `The publication is signed by key ${fault.found}, not by the one you expected (${fault.expected.join(', ')}).`;
    case 'file':
      return `File ${fault.name} does not match the signed publication.`;
    case 'source-hash':
      return `The source document ${fault.name} is not the one taken in: its SHA-256 differs.`;
    case 'source-award':
      return `Row ${fault.position} of the publication is not found when the source document is read again.`;
    case 'source-corrections':
      return 'A stated correction does not start from what the source document says.';
    case 'source-findings':
      return 'Reading the source document again does not give the findings of the publication.';
    default:
      return unreachable(fault);
  }
}
