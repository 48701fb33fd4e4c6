import type { Cents } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { emptySettings } from '../call.ts';
import type { NewEnvelope, SimpleCall } from '../open-simple-call.ts';
import { unplanned } from '../wave/wave.ts';
import { fieldReader } from './read-fields.ts';
import {
  parseSettings,
  readTypedSettings,
  type TypedSettings,
  typedSettingsOf,
} from './settings-form.ts';
import { type Body, type FieldFault, textOf } from './typed-body.ts';
import { parseWave, readTypedWave, type TypedWave, typedWaveOf } from './wave-form.ts';

/** The value that stands for "a new one, typed beside". */
export const aNewOne = 'new';
const templates = ['association', 'commune', 'school'] as const;
export type Template = (typeof templates)[number];

/** The whole page of a simple call, as typed. */
export type TypedNewCall = TypedSettings &
  TypedWave & {
    authority: string;
    programmeName: string;
    envelope: string;
    envelopeName: string;
    amount: string;
    template: string;
  };

export const readTypedNewCall = (body: Body): TypedNewCall => ({
  ...readTypedSettings(body),
  ...readTypedWave(body),
  authority: textOf(body, 'authority'),
  programmeName: textOf(body, 'programmeName'),
  envelope: textOf(body, 'envelope'),
  envelopeName: textOf(body, 'envelopeName'),
  amount: textOf(body, 'amount'),
  template: textOf(body, 'template'),
});

/** What most calls begin from. */
export const untypedNewCall = (given: { authority: string; programme: string }): TypedNewCall => ({
  ...typedSettingsOf(emptySettings(given.programme)),
  ...typedWaveOf(unplanned),
  ...given,
  programmeName: '',
  envelope: '',
  envelopeName: '',
  amount: '',
  template: 'association',
});

type Parsed = Outcome<Omit<SimpleCall, 'office'>, readonly FieldFault[]>;

export function parseNewCall(typed: TypedNewCall): Parsed {
  const settings = parseSettings(typed, '');
  const plan = parseWave(typed);
  const { amount, faults } = parseSources(typed);
  if (!settings.ok || !plan.ok || faults.length > 0) {
    return refuse([...faultsOf(settings), ...faultsOf(plan), ...faults]);
  }
  return accept({
    authorityId: typed.authority,
    programme:
      typed.programme === aNewOne ? { name: typed.programmeName } : { id: typed.programme },
    envelope: amount === null ? null : { ...envelopeOf(typed), amount },
    settings: settings.value,
    plan: plan.value,
    template: templates.find((each) => each === typed.template) ?? null,
  });
}

const faultsOf = (outcome: Outcome<unknown, readonly FieldFault[]>) =>
  outcome.ok ? [] : outcome.refusal;

/** Where the call and its money come from. */
function parseSources(typed: TypedNewCall): { amount: Cents | null; faults: FieldFault[] } {
  const reader = fieldReader();
  if (typed.programme === '') reader.blame('programme', 'programme-missing');
  if (typed.programme === aNewOne && typed.programmeName === '') {
    reader.blame('programmeName', 'programme-name-missing');
  }
  const amount = reader.amount('amount', typed.amount);
  const isTyped = typed.amount !== '';
  if (typed.envelope !== '' && !isTyped) reader.blame('amount', 'amount-missing');
  if (typed.envelope === '' && isTyped) reader.blame('envelope', 'envelope-missing');
  return { amount: amount === 0n ? null : amount, faults: reader.faults };
}

const envelopeOf = ({
  envelope,
  envelopeName,
  name,
}: TypedNewCall): { id: string } | NewEnvelope =>
  envelope === aNewOne ? { name: envelopeName === '' ? name : envelopeName } : { id: envelope };
