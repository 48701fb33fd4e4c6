import type { Settings } from '#platform/settings.ts';
import type { Locale } from '#web/locale.ts';
import type { VersionLine } from './published-lines.ts';
import { type ResultsAddresses, resultsAddresses } from './results-addresses.ts';
import { resultsMessages } from './results-messages.ts';
import type { Proof, SealedPublication, Snapshot } from './snapshot.ts';

/** What every part of a results page needs: the publication, and how to speak of it. */
export type ResultsPage = {
  snapshot: Snapshot;
  proof: Proof;
  locale: Locale;
  words: (typeof resultsMessages)[Locale];
  addresses: ResultsAddresses;
  /** All versions of this call's results, latest first. */
  versions: readonly VersionLine[];
  settings: Settings;
};

type Given = {
  publication: SealedPublication;
  versions: readonly VersionLine[];
  locale: Locale;
  settings: Settings;
};

/** `asked`: the version named in the address; null for the current one. */
export const resultsPage = (given: Given, asked: number | null): ResultsPage => ({
  snapshot: given.publication.snapshot,
  proof: given.publication.proof,
  locale: given.locale,
  words: resultsMessages[given.locale],
  addresses: resultsAddresses(given.publication.snapshot.call.slug, asked, given.locale),
  versions: given.versions,
  settings: given.settings,
});
