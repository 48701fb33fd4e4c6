import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

/**
 * Computed again from movements and entries, never from the running totals: what the triggers and
 * the checks keep, seen without them.
 */
const granted = sql`
  select envelope_id, figure, sum(cents)::bigint as cents
  from (
    select to_id as envelope_id, 'commitment' as figure, commitment_cents as cents
    from credit_movements where kind not in ('cut', 'return')
    union all
    select to_id, 'payment', payment_cents
    from credit_movements where kind not in ('cut', 'return')
    union all
    select from_id, 'commitment', -commitment_cents
    from credit_movements where kind not in ('grant', 'distribution')
    union all
    select from_id, 'payment', -payment_cents
    from credit_movements where kind not in ('grant', 'distribution')
    union all
    select case kind when 'distribution' then from_id else to_id end, 'distributed_commitment',
      case kind when 'distribution' then commitment_cents else -commitment_cents end
    from credit_movements where kind in ('distribution', 'return')
    union all
    select case kind when 'distribution' then from_id else to_id end, 'distributed_payment',
      case kind when 'distribution' then payment_cents else -payment_cents end
    from credit_movements where kind in ('distribution', 'return')
    union all
    select envelope_id, kind, amount_cents from ledger_entries where envelope_id is not null
  ) as changes
  group by envelope_id, figure`;

const envelopeFigures = sql`
  values ('commitment', commitment_cents), ('payment', payment_cents),
    ('distributed_commitment', distributed_commitment_cents),
    ('distributed_payment', distributed_payment_cents), ('reserved', reserved_cents),
    ('proposed', proposed_cents), ('awarded', awarded_cents), ('committed', committed_cents),
    ('paid', paid_cents)`;

export const creditInvariants: readonly Invariant[] = [
  {
    name: 'envelope-totals-equal-their-entries',
    fr: 'Les totaux de chaque enveloppe sont la somme de ses mouvements et de ses écritures.',
    en: 'The totals of each envelope are the sum of its movements and of its entries.',
    offending: sql`
      with computed as (${granted})
      select envelopes.id as envelope, held.figure, held.cents::text as total,
        coalesce(computed.cents, 0)::text as computed
      from envelopes
      left join envelope_totals on envelope_totals.envelope_id = envelopes.id
      cross join lateral (${envelopeFigures}) as held(figure, cents)
      left join computed
        on computed.envelope_id = envelopes.id and computed.figure = held.figure
      where held.cents is distinct from coalesce(computed.cents, 0)
      order by 1, 2`,
  },
  {
    name: 'reservations-equal-their-entries',
    fr: 'Ce que chaque vague réserve et consomme est la somme de ses écritures.',
    en: 'What each wave reserves and uses is the sum of its entries.',
    offending: sql`
      with computed as (
        select envelope_id, holder_kind, holder_id,
          coalesce(sum(amount_cents) filter (where kind = 'reserved'), 0) as reserved,
          coalesce(sum(amount_cents) filter (where kind = 'proposed'), 0) as proposed,
          coalesce(sum(amount_cents) filter (where kind = 'awarded'), 0) as awarded,
          coalesce(sum(amount_cents) filter (where kind = 'committed'), 0) as committed
        from ledger_entries where holder_id is not null
        group by envelope_id, holder_kind, holder_id
      )
      select envelope_id as envelope, holder_kind, holder_id
      from computed full join hold_totals using (envelope_id, holder_kind, holder_id)
      where (reserved, proposed, awarded, committed) is distinct from
        (reserved_cents, proposed_cents, awarded_cents, committed_cents)
      order by 1, 2, 3`,
  },
  {
    name: 'subject-totals-equal-their-entries',
    fr: 'Ce que chaque dossier demande et reçoit est la somme de ses écritures.',
    en: 'What each application requests and gets is the sum of its entries.',
    offending: sql`
      with computed as (
        select authority_id, subject_kind, subject_id,
          sum(amount_cents) filter (where kind = 'requested') as requested,
          coalesce(sum(amount_cents) filter (where kind = 'proposed'), 0) as proposed,
          coalesce(sum(amount_cents) filter (where kind = 'awarded'), 0) as awarded,
          coalesce(sum(amount_cents) filter (where kind = 'committed'), 0) as committed,
          coalesce(sum(amount_cents) filter (where kind = 'paid'), 0) as paid
        from ledger_entries where kind <> 'reserved'
        group by authority_id, subject_kind, subject_id
      )
      select authority_id as authority, subject_kind, subject_id
      from computed full join subject_totals using (authority_id, subject_kind, subject_id)
      where (requested, proposed, awarded, committed, paid) is distinct from
        (requested_cents, proposed_cents, awarded_cents, committed_cents, paid_cents)
      order by 1, 2, 3`,
  },
  {
    name: 'no-envelope-is-exceeded',
    fr: 'Aucune enveloppe n’est dépassée : réservé, accordé, engagé, versé tiennent chacun dans le précédent.',
    en: 'No envelope is exceeded: reserved, awarded, committed and paid each fit in what comes before.',
    offending: sql`
      with computed as (${granted}),
      sums as (
        select envelope_id,
          coalesce(sum(cents) filter (where figure = 'commitment'), 0) as commitment,
          coalesce(sum(cents) filter (where figure = 'payment'), 0) as payment,
          coalesce(sum(cents) filter (where figure = 'distributed_commitment'), 0) as handed_down,
          coalesce(sum(cents) filter (where figure = 'distributed_payment'), 0) as paid_down,
          coalesce(sum(cents) filter (where figure = 'reserved'), 0) as reserved,
          coalesce(sum(cents) filter (where figure = 'proposed'), 0) as proposed,
          coalesce(sum(cents) filter (where figure = 'awarded'), 0) as awarded,
          coalesce(sum(cents) filter (where figure = 'committed'), 0) as committed,
          coalesce(sum(cents) filter (where figure = 'paid'), 0) as paid
        from computed group by envelope_id
      )
      select envelope_id as envelope
      from sums
      where reserved + handed_down > commitment or paid + paid_down > payment
        or proposed > reserved or awarded > reserved or committed > awarded
        or least(reserved, proposed, awarded, committed, paid) < 0
      order by 1`,
  },
  {
    name: 'parts-fit-in-their-whole',
    fr: 'Les sous-enveloppes d’une enveloppe font exactement ce qu’elle leur a confié.',
    en: 'The sub-envelopes of an envelope make exactly what it handed down to them.',
    offending: sql`
      select whole.envelope_id as envelope
      from envelope_totals as whole
      left join (
        select parent_id, sum(commitment_cents) as commitment, sum(payment_cents) as payment
        from envelopes join envelope_totals on envelope_totals.envelope_id = envelopes.id
        where parent_id is not null group by parent_id
      ) as parts on parts.parent_id = whole.envelope_id
      where distributed_commitment_cents <> coalesce(parts.commitment, 0)
        or distributed_payment_cents <> coalesce(parts.payment, 0)
      order by 1`,
  },
  {
    name: 'nobody-gets-more-than-the-step-before',
    fr: 'Aucun dossier n’est accordé au-delà du demandé, engagé au-delà de l’accordé, versé au-delà de l’engagé.',
    en: 'No application is awarded above its request, committed above its award, paid above its commitment.',
    offending: sql`
      select authority_id as authority, subject_kind, subject_id
      from (
        select authority_id, subject_kind, subject_id,
          sum(amount_cents) filter (where kind = 'requested') as requested,
          coalesce(sum(amount_cents) filter (where kind = 'awarded'), 0) as awarded,
          coalesce(sum(amount_cents) filter (where kind = 'committed'), 0) as committed,
          coalesce(sum(amount_cents) filter (where kind = 'paid'), 0) as paid
        from ledger_entries group by authority_id, subject_kind, subject_id
      ) as sums
      where awarded > requested or committed > awarded or paid > committed
      order by 1, 2, 3`,
  },
];
