import type { Locale } from '#web/locale.ts';
import type { Form } from '../form/form.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import type { InWords } from './condition-words.ts';

export type FaultLine = { href: string; message: string; severity: 'error' | 'warning' };

/** The form of one call as its officer sees it. */
export type OutlinePage = {
  locale: Locale;
  callName: string;
  form: Form;
  revision: { number: number; state: 'draft' | 'published' };
  faults: readonly FaultLine[];
  at: BuilderAddresses;
  /** A condition in words, for people. */
  inWords: InWords;
  done: DoneThing | null;
  /** The version of the draft that one last change replaced. */
  undo: number | null;
  /** A later revision is not the first: there is something to compare it with. */
  isLater: boolean;
};

export const doneThings = [
  'saved',
  'moved',
  'copied',
  'removed',
  'restored',
  'revised',
  'started',
  'published',
] as const;
export type DoneThing = (typeof doneThings)[number];

export const countFields = ({ sections }: Form): number =>
  sections.reduce((count, { fields }) => count + fields.length, 0);
