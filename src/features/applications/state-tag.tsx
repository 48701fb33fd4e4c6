import { type Shape, Tag, type Tone } from '#web/components/tag.tsx';
import type { Locale } from '#web/locale.ts';
import type { ApplicationState } from './application.ts';
import { stateMessages } from './state-messages.ts';

const looks: Record<ApplicationState, { tone: Tone; shape: Shape }> = {
  draft: { tone: 'warning', shape: 'half' },
  submitted: { tone: 'accent', shape: 'disc' },
  withdrawn: { tone: 'neutral', shape: 'bar' },
  admissible: { tone: 'accent', shape: 'ring' },
  inadmissible: { tone: 'danger', shape: 'triangle' },
  'under-review': { tone: 'warning', shape: 'half' },
  selected: { tone: 'accent', shape: 'square' },
  waitlisted: { tone: 'warning', shape: 'ring' },
  redirected: { tone: 'neutral', shape: 'half' },
  'to-rework': { tone: 'warning', shape: 'triangle' },
  rejected: { tone: 'neutral', shape: 'square' },
};

export const StateTag = ({ locale, state }: { locale: Locale; state: ApplicationState }) => (
  <Tag {...looks[state]}>{stateMessages[locale].states[state]}</Tag>
);
