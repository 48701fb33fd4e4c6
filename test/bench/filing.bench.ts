import './read-tsx.ts';
import type { Measure } from './measure.ts';

/** Final submissions per second: see `press-filing.ts`, which can be read once JSX can. */
export const bench = async (): Promise<readonly Measure[]> => {
  const { pressFilings } = await import('./press-filing.ts');
  return pressFilings();
};
