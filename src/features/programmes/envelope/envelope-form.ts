import { type PlainDay, parsePlainDay } from '#kernel/day.ts';
import { cents, formatEuros, parseEuros } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { CreditAmount } from '../credit/credit.ts';
import { parseYear } from '../programme-form.ts';
import { typedIn } from '../typed-fields.ts';
import { type Channel, channels, type Envelope, type EnvelopeTerms } from './envelope.ts';
import { findTerritoryName } from './territory-names.ts';

const fields = [
  'parent',
  'year',
  'channel',
  'name',
  'territory',
  'source',
  'budgetProgramme',
  'costCentre',
  'activityCodes',
  'closesOn',
  'commitment',
  'payment',
  'service',
  'reference',
] as const;
export type TypedEnvelope = Record<(typeof fields)[number], string>;

/** What a form can say that no envelope could hold. */
export type EnvelopeUnread =
  | { reason: 'closing-day-unread' }
  | { reason: 'channel-unknown' }
  | { reason: 'territory-unknown' }
  | { reason: 'amount-unread'; part: keyof CreditAmount };

export const readTypedEnvelope = (body: Record<string, unknown>): TypedEnvelope =>
  typedIn(body, fields);

/** Closing at the end of its year, for calls: what one most often opens. */
export const freshEnvelope = (year: number, parent: Envelope | null): TypedEnvelope => ({
  ...typedIn({}, fields),
  parent: parent?.id ?? '',
  year: String(parent?.year ?? year),
  channel: parent?.channel ?? 'call',
  territory: parent?.territory ?? '',
  budgetProgramme: parent?.budgetProgramme ?? '',
  costCentre: parent?.costCentre ?? '',
  activityCodes: parent?.activityCodes.join(', ') ?? '',
  closesOn: parent?.closesOn ?? `${year}-12-31`,
});

export const typedOf = (envelope: Envelope): TypedEnvelope => ({
  ...freshEnvelope(envelope.year, envelope),
  parent: envelope.parentId ?? '',
  name: envelope.name,
  source: envelope.sourceReference,
  service: envelope.delegation?.service ?? '',
  reference: envelope.delegation?.reference ?? '',
});

export function parseTerms(typed: TypedEnvelope): Outcome<EnvelopeTerms, EnvelopeUnread> {
  const closesOn = parsePlainDay(typed.closesOn);
  if (!closesOn) return refuse({ reason: 'closing-day-unread' });
  const territory = typed.territory || null;
  if (territory && !findTerritoryName(territory)) return refuse({ reason: 'territory-unknown' });
  return accept({
    name: typed.name,
    territory,
    sourceReference: typed.source,
    budgetProgramme: typed.budgetProgramme,
    costCentre: typed.costCentre,
    activityCodes: typed.activityCodes
      .split(',')
      .map((code) => code.trim())
      .filter((code) => code !== ''),
    closesOn: closesOn as PlainDay,
    delegation:
      typed.service === '' && typed.reference === ''
        ? null
        : { service: typed.service, reference: typed.reference },
  });
}

export type NewEnvelope = EnvelopeTerms & { year: number; channel: Channel; amount: CreditAmount };

export function parseNewEnvelope(typed: TypedEnvelope): Outcome<NewEnvelope, EnvelopeUnread> {
  const channel = channels.find((each) => each === typed.channel);
  if (!channel) return refuse({ reason: 'channel-unknown' });
  const commitment = parseAmount(typed.commitment);
  if (commitment === null) return refuse({ reason: 'amount-unread', part: 'commitment' });
  const payment = typed.payment === '' ? commitment : parseAmount(typed.payment);
  if (payment === null) return refuse({ reason: 'amount-unread', part: 'payment' });
  const terms = parseTerms(typed);
  if (!terms.ok) return terms;
  return accept({
    ...terms.value,
    channel,
    year: parseYear(typed.year),
    amount: { commitment, payment },
  });
}

/** Nothing written is nothing moved; null when it is not an amount. */
export const parseAmount = (text: string) => (text === '' ? cents(0n) : parseEuros(text));

/** For the line that says what is left. */
export const shownAmounts = ({ commitment, payment }: CreditAmount, locale: 'fr' | 'en') => ({
  commitment: formatEuros(commitment, locale),
  payment: formatEuros(payment, locale),
});
