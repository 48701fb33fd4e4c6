import type { Locale } from '#kernel/money.ts';
import { explainRegister, explainRna, explainSiret, explainUai } from '#web/explain-identifier.ts';
import { profileMessages } from './profile-messages.ts';
import type { ProfileFault } from './read-profile.ts';

/** The sentence a person reads at the field, and in the summary. */
export function explainProfileFault(fault: ProfileFault, locale: Locale): string {
  const words = profileMessages[locale].faults;
  switch (fault.reason) {
    case 'siret':
      return explainSiret(fault.fault, locale);
    case 'rna':
      return explainRna(fault.fault, locale);
    case 'register':
      return explainRegister(fault.fault, locale);
    case 'uai':
      return explainUai(fault.fault, locale);
    case 'too-long':
      return words['too-long'](fault.limit);
    default:
      return words[fault.reason];
  }
}
