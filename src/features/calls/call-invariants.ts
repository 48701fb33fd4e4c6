import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const callInvariants: readonly Invariant[] = [
  {
    name: 'a-published-call-opens-and-closes',
    fr: 'Un appel publié a des vagues, qui toutes ouvrent et ferment.',
    en: 'A published call has waves, and all of them open and close.',
    offending: sql`
      select calls.id as call
      from calls left join waves on waves.call_id = calls.id
      where calls.origin = 'native' and calls.state <> 'draft'
        and (waves.opens_at is null or waves.closes_at is null)
      group by calls.id
      order by 1`,
  },
  {
    name: 'a-closing-is-that-of-its-last-extension',
    fr: 'La clôture d’une vague prolongée est celle de sa dernière prolongation.',
    en: 'The closing of an extended wave is that of its last extension.',
    offending: sql`
      select waves.id as wave
      from waves join wave_extensions on wave_extensions.wave_id = waves.id
      group by waves.id, waves.closes_at
      having max(wave_extensions.closes_at) <> waves.closes_at
      order by 1`,
  },
  {
    name: 'a-wave-holds-no-more-than-it-may-take',
    fr: 'Une vague ne réserve pas plus que son plafond sur une enveloppe.',
    en: 'A wave reserves no more than its ceiling on an envelope.',
    offending: sql`
      select waves.id as wave, hold.envelope_id as envelope
      from hold_totals hold
      join waves on hold.holder_kind = 'wave' and waves.id = hold.holder_id
      left join wave_envelopes draw
        on draw.wave_id = waves.id and draw.envelope_id = hold.envelope_id
      where hold.reserved_cents > coalesce(draw.ceiling_cents, 0)
      order by 1, 2`,
  },
];
