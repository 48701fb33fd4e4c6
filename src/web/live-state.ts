import type { Settings } from '#platform/settings.ts';
import type { Locale } from './locale.ts';

export type Announcement = {
  id: string;
  texts: Record<Locale, string>;
  severity: 'info' | 'warning' | 'danger';
  from: Date;
  until: Date;
};

/** What administrators may change while the process runs, as the database has it. */
export type Live = {
  announcements: readonly Announcement[];
  maintenance: { backAt: Date } | null;
  logLevel: { level: string; until: Date } | null;
};

export type LiveState = {
  /** What stands now: an announcement shows between its two instants. */
  standing(): Live;
  /** Another number each time a page would read otherwise; never the same again. */
  generation(): number;
  reload(): Promise<void>;
};

const nothing: Live = { announcements: [], maintenance: null, logLevel: null };

/** Kept in memory, so that a page costs no question; who changes a row says so to every process. */
export function createLiveState(
  load: () => Promise<Live> = async () => nothing,
  now: () => Date = () => new Date(),
): LiveState {
  let loaded = nothing;
  let reading = 0;
  let seen = '';
  let generation = 0;

  const standing = (): Live => {
    const at = now();
    const announcements = loaded.announcements.filter(
      ({ from, until }) => from <= at && at < until,
    );
    const logLevel = loaded.logLevel && at < loaded.logLevel.until ? loaded.logLevel : null;
    return { announcements, maintenance: loaded.maintenance, logLevel };
  };
  return {
    standing,
    generation: () => {
      const { announcements, maintenance } = standing();
      const shown = JSON.stringify([announcements.map(({ id }) => id), maintenance]);
      if (shown !== seen) generation += 1;
      seen = shown;
      return generation;
    },
    reload: async () => {
      reading += 1;
      const mine = reading;
      const read = await load();
      // A slow reading that began earlier must not undo what a later one saw.
      if (mine === reading) loaded = read;
    },
  };
}

const ofInstance = new WeakMap<Settings, LiveState>();

/** Every page is rendered with the settings of its instance: they lead to what stands. */
export function attachLiveState(settings: Settings, live: LiveState): void {
  ofInstance.set(settings, live);
}

export const standingOf = (settings: Settings): Live =>
  ofInstance.get(settings)?.standing() ?? nothing;
