import { type Shape, Tag, type Tone } from '#web/components/tag.tsx';
import type { Locale } from '#web/locale.ts';
import type { CallPhase } from '../call.ts';
import { phaseMessages } from './phase-messages.ts';

const looks: Record<CallPhase, { tone: Tone; shape: Shape }> = {
  draft: { tone: 'warning', shape: 'half' },
  scheduled: { tone: 'neutral', shape: 'ring' },
  upcoming: { tone: 'neutral', shape: 'ring' },
  open: { tone: 'accent', shape: 'disc' },
  closed: { tone: 'neutral', shape: 'square' },
  'under-review': { tone: 'warning', shape: 'half' },
  decided: { tone: 'neutral', shape: 'square' },
  announced: { tone: 'accent', shape: 'square' },
  archived: { tone: 'neutral', shape: 'bar' },
};

export const PhaseTag = ({ locale, phase }: { locale: Locale; phase: CallPhase }) => (
  <Tag {...looks[phase]}>{phaseMessages[locale].phases[phase]}</Tag>
);
