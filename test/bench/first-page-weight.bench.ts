import './read-tsx.ts';
import type { Measure } from './measure.ts';

/** What a first visit costs an applicant: see `weigh-first-page.ts`, read once JSX can be. */
export const bench = async (): Promise<readonly Measure[]> => {
  const { weighFirstPages } = await import('./weigh-first-page.ts');
  return weighFirstPages();
};
