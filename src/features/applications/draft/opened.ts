import type { Locale } from '#web/locale.ts';
import type { Reader } from '#web/reader.ts';
import type { ApplicationAddresses } from '../application-addresses.ts';
import type { SeenApplication } from '../application-queries.ts';

/** Who asks, when, and for which dossier: what every page of a dossier begins with. */
export type Opened = {
  locale: Locale;
  now: Date;
  reader: Reader;
  application: SeenApplication;
  at: ApplicationAddresses;
};
