import type { Cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { formatParisTime } from '#kernel/paris-time.ts';
import type { Draw, Wave, WavePlan } from '../wave/wave.ts';
import { fieldReader } from './read-fields.ts';
import { typedAmount } from './settings-form.ts';
import { type Body, type FieldFault, textOf } from './typed-body.ts';

const texts = [
  'waveName',
  'opensAt',
  'closesAt',
  'grace',
  'instructionFrom',
  'instructionUntil',
  'committeeOn',
  'announcedOn',
] as const;

/** A calendar as typed. */
export type TypedWave = Record<(typeof texts)[number], string>;

export const readTypedWave = (body: Body): TypedWave =>
  Object.fromEntries(texts.map((name) => [name, textOf(body, name)])) as TypedWave;

export const typedWaveOf = (plan: WavePlan): TypedWave => ({
  waveName: plan.name,
  opensAt: plan.opensAt ? formatParisTime(plan.opensAt) : '',
  closesAt: plan.closesAt ? formatParisTime(plan.closesAt) : '',
  grace: String(plan.graceMinutes),
  instructionFrom: plan.instructionFrom ?? '',
  instructionUntil: plan.instructionUntil ?? '',
  committeeOn: plan.committeeOn ?? '',
  announcedOn: plan.announcedOn ?? '',
});

export function parseWave(typed: TypedWave): Outcome<WavePlan, readonly FieldFault[]> {
  const reader = fieldReader();
  const day = (field: keyof TypedWave) => reader.day(field, typed[field]);
  const plan: WavePlan = {
    name: typed.waveName,
    opensAt: reader.time('opensAt', typed.opensAt),
    closesAt: reader.time('closesAt', typed.closesAt),
    graceMinutes: reader.minutes('grace', typed.grace) ?? 0,
    instructionFrom: day('instructionFrom'),
    instructionUntil: day('instructionUntil'),
    committeeOn: day('committeeOn'),
    announcedOn: day('announcedOn'),
  };
  const faults = [...reader.faults, ...orderFaults(plan)];
  return faults.length > 0 ? refuse(faults) : accept(plan);
}

/** What the database would refuse too: an end before its beginning. */
function orderFaults(plan: WavePlan): FieldFault[] {
  const faults: FieldFault[] = [];
  if (plan.opensAt && plan.closesAt && plan.closesAt <= plan.opensAt) {
    faults.push({ field: 'closesAt', fault: 'closing-before-opening' });
  }
  const isBefore = (day: string | null, other: string | null) =>
    day !== null && other !== null && day < other;
  if (isBefore(plan.instructionUntil, plan.instructionFrom)) {
    faults.push({ field: 'instructionUntil', fault: 'instruction-backwards' });
  }
  if (isBefore(plan.announcedOn, plan.committeeOn)) {
    faults.push({ field: 'announcedOn', fault: 'announcement-before-committee' });
  }
  return faults;
}

/** What may be taken on each envelope, as typed, by the envelope's identifier. */
export type TypedDraws = ReadonlyMap<string, string>;
export const drawField = (envelopeId: string): string => `draw-${envelopeId}`;

export const readTypedDraws = (body: Body, envelopeIds: readonly string[]): TypedDraws =>
  new Map(envelopeIds.map((id) => [id, textOf(body, drawField(id))]));

export const typedDrawsOf = (
  draws: readonly { envelopeId: string; ceiling: Cents }[],
): TypedDraws =>
  new Map(draws.map(({ envelopeId, ceiling }) => [envelopeId, typedAmount(ceiling)]));

export function parseDraws(typed: TypedDraws): Outcome<Draw[], readonly FieldFault[]> {
  const reader = fieldReader();
  const draws = [...typed].flatMap(([envelopeId, text]) => {
    const ceiling = reader.amount(drawField(envelopeId), text);
    return ceiling === null || ceiling === 0n ? [] : [{ envelopeId, ceiling }];
  });
  return reader.faults.length > 0 ? refuse(reader.faults) : accept(draws);
}

export const planOf = (wave: Wave): WavePlan => ({
  name: wave.name,
  opensAt: wave.opensAt,
  closesAt: wave.closesAt,
  graceMinutes: wave.graceMinutes,
  instructionFrom: wave.instructionFrom,
  instructionUntil: wave.instructionUntil,
  committeeOn: wave.committeeOn,
  announcedOn: wave.announcedOn,
});
