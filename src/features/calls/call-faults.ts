import { type Cents, sumCents } from '#kernel/money.ts';
import type { NativeCall } from './call.ts';
import { calendarFaults } from './wave/calendar-faults.ts';
import type { CalendarFault, Wave } from './wave/wave.ts';

/** What a wave may take on an envelope, and what is left there. */
export type DrawnEnvelope = {
  waveId: string;
  envelopeId: string;
  name: string;
  ceiling: Cents;
  left: Cents;
};

/** What a neighbour of the call (its form, its grid) says is wrong, in its own words and place. */
export type OtherFaults = { form: number | null; grid: number | null };

/** The page where it is put right. */
export type FaultPlace = 'settings' | 'regulation' | 'calendar' | 'envelopes' | 'form' | 'grid';

export type CallFault = { severity: 'error' | 'warning' } & (
  | { kind: 'contact-missing' | 'applicants-missing' | 'summary-missing'; place: 'settings' }
  | { kind: 'regulation-missing'; place: 'regulation' }
  | { kind: 'scales-missing'; place: 'settings' }
  | { kind: 'questions-end-after-closing'; place: 'settings' }
  | { kind: 'wave-missing'; place: 'calendar' }
  | { kind: 'envelope-missing'; place: 'envelopes'; wave: number }
  | { kind: 'envelope-exceeded'; place: 'envelopes'; envelope: string; ceiling: Cents; left: Cents }
  | {
      kind: 'request-above-envelopes';
      place: 'envelopes';
      wave: number;
      request: Cents;
      ceiling: Cents;
    }
  | { kind: 'form-missing' | 'grid-missing'; place: 'form' | 'grid' }
  | { kind: 'form-faulty' | 'grid-faulty'; place: 'form' | 'grid'; count: number }
  | (CalendarFault & { place: 'calendar' })
);

type Checked = {
  call: NativeCall;
  envelopes: readonly DrawnEnvelope[];
  others: OtherFaults;
};

/** All that is missing or contradictory before a call may open, errors first. */
export function callFaults({ call, envelopes, others }: Checked, now: Date): CallFault[] {
  const faults = [
    ...settingsFaults(call),
    ...waveFaults(call.waves, now),
    ...envelopeFaults(call, envelopes),
    ...formFaults(others),
  ];
  const isError = ({ severity }: CallFault) => severity === 'error';
  return [...faults.filter(isError), ...faults.filter((fault) => !isError(fault))];
}

function settingsFaults({ settings, waves }: NativeCall): CallFault[] {
  const { contact, applicantKinds, summary, regulation, scales, questionsUntil } = settings;
  const lastClosing = waves.at(-1)?.closesAt ?? null;
  return present([
    (contact.name === '' || contact.mail === '') && {
      severity: 'error',
      kind: 'contact-missing',
      place: 'settings',
    },
    applicantKinds.length === 0 && {
      severity: 'error',
      kind: 'applicants-missing',
      place: 'settings',
    },
    summary === '' && { severity: 'warning', kind: 'summary-missing', place: 'settings' },
    regulation === '' && { severity: 'warning', kind: 'regulation-missing', place: 'regulation' },
    scales.length === 0 && { severity: 'warning', kind: 'scales-missing', place: 'settings' },
    questionsUntil !== null &&
      lastClosing !== null &&
      questionsUntil > lastClosing && {
        severity: 'warning',
        kind: 'questions-end-after-closing',
        place: 'settings',
      },
  ]);
}

const waveFaults = (waves: readonly Wave[], now: Date): CallFault[] =>
  waves.length === 0
    ? [{ severity: 'error', kind: 'wave-missing', place: 'calendar' }]
    : calendarFaults(waves, now).map((fault) => ({ ...fault, place: 'calendar' }));

function envelopeFaults({ waves, settings }: NativeCall, drawn: readonly DrawnEnvelope[]) {
  const exceeded = byEnvelope(drawn).filter(({ ceiling, left }) => ceiling > left);
  return [
    ...exceeded.map(
      ({ name, ceiling, left }): CallFault => ({
        severity: 'error',
        kind: 'envelope-exceeded',
        place: 'envelopes',
        envelope: name,
        ceiling,
        left,
      }),
    ),
    ...waves.flatMap(({ id, number }): CallFault[] => {
      const own = drawn.filter(({ waveId }) => waveId === id);
      if (own.length === 0) {
        return [{ severity: 'error', kind: 'envelope-missing', place: 'envelopes', wave: number }];
      }
      const ceiling = sumCents(own.map((each) => each.ceiling));
      const request = settings.ceiling;
      return request === null || request <= ceiling
        ? []
        : [
            {
              severity: 'error',
              kind: 'request-above-envelopes',
              place: 'envelopes',
              wave: number,
              request,
              ceiling,
            },
          ];
    }),
  ];
}

/** Several waves may draw on one envelope: what they take of it is reserved together. */
function byEnvelope(drawn: readonly DrawnEnvelope[]): DrawnEnvelope[] {
  const sums = new Map<string, DrawnEnvelope>();
  for (const draw of drawn) {
    const before = sums.get(draw.envelopeId);
    const ceiling = sumCents([draw.ceiling, ...(before ? [before.ceiling] : [])]);
    sums.set(draw.envelopeId, { ...draw, ceiling });
  }
  return [...sums.values()];
}

function formFaults({ form, grid }: OtherFaults): CallFault[] {
  return present([
    form === null && { severity: 'error', kind: 'form-missing', place: 'form' },
    form !== null &&
      form > 0 && { severity: 'error', kind: 'form-faulty', place: 'form', count: form },
    grid === null && { severity: 'warning', kind: 'grid-missing', place: 'grid' },
    grid !== null &&
      grid > 0 && { severity: 'error', kind: 'grid-faulty', place: 'grid', count: grid },
  ]);
}

const present = (faults: readonly (CallFault | false)[]): CallFault[] =>
  faults.filter((fault) => fault !== false);
