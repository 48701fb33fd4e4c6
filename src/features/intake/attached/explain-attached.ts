import { formatCount, type Locale } from '#kernel/money.ts';
import { explainFileRefusal, formatSize } from '#web/file-messages.ts';
import type { AttachedFault } from './attached-file.ts';
import { attachedMessages } from './attached-messages.ts';
import type { ZipRefusal } from './take-zip.ts';

/** Why a file did not come, on its line. */
export function explainAttached(fault: AttachedFault, locale: Locale): string {
  const words = attachedMessages[locale].faults;
  switch (fault.reason) {
    case 'no-address':
    case 'not-secure':
    case 'not-public':
    case 'redirected':
    case 'unreachable':
      return words[fault.reason];
    case 'host-not-allowed':
      return words['host-not-allowed'](fault.host);
    case 'answered':
      return words.answered(fault.status);
    case 'too-slow':
      return words['too-slow'](fault.seconds);
    default:
      return explainFileRefusal(fault, locale);
  }
}

export function explainZip(refusal: ZipRefusal, locale: Locale): string {
  const words = attachedMessages[locale].zips;
  switch (refusal.reason) {
    case 'zip-too-large':
      return words['zip-too-large'](formatSize(refusal.limit, locale));
    case 'too-many-entries':
      return words['too-many-entries'](formatCount(refusal.most, locale));
    case 'zip-deceives':
      return words['zip-deceives'](refusal.name);
    default:
      return words[refusal.reason];
  }
}
