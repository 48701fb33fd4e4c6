import type { KeptFile } from '#platform/files/file.ts';
import { type Shape, Tag, type Tone } from './components/tag.tsx';
import { fileMessages } from './file-messages.ts';
import type { Locale } from './locale.ts';

type State = keyof (typeof fileMessages)['fr']['states'];
const looks: Record<State, { tone: Tone; shape: Shape }> = {
  unscanned: { tone: 'warning', shape: 'ring' },
  waiting: { tone: 'neutral', shape: 'half' },
  clean: { tone: 'accent', shape: 'disc' },
  refused: { tone: 'danger', shape: 'triangle' },
  damaged: { tone: 'danger', shape: 'square' },
  removed: { tone: 'neutral', shape: 'bar' },
};

type FileStateParts = {
  locale: Locale;
  file: Pick<KeptFile, 'antivirus' | 'isDamaged'> & { removalReason?: string | null };
  hasScanner: boolean;
};

/** Without an antivirus, what waits for one says plainly that nothing has looked at it. */
export function FileState({ locale, file, hasScanner }: FileStateParts) {
  const state = stateOf(file, hasScanner);
  return <Tag {...looks[state]}>{fileMessages[locale].states[state]}</Tag>;
}

function stateOf(file: FileStateParts['file'], hasScanner: boolean): State {
  if (file.removalReason) return 'removed';
  if (file.isDamaged) return 'damaged';
  if (file.antivirus === 'waiting') return hasScanner ? 'waiting' : 'unscanned';
  return file.antivirus;
}
