import { type FindingMessages, type FindingValues, listed } from './finding-values.ts';

const scales: Readonly<Record<string, string>> = {
  regional: 'at regional scale',
  departmental: 'at departmental scale',
};
const roles: Readonly<Record<string, string>> = {
  scale: 'The headings of the scales',
  department: 'The headings of the departments',
  theme: 'The headings of the themes',
  beneficiary: 'The headings of the beneficiaries',
};

function where(subject: string): string {
  if (subject === '') return '';
  return ` ${scales[subject] ?? `for department ${subject}`}`;
}

function shareReadings({ readings }: FindingValues): string {
  const reasons = [
    ...(readings.truncated ? ['if it was truncated instead of rounded'] : []),
    ...(readings.other
      ? [`if it is the share of ${readings.isAmount ? 'euros' : 'projects'} (${readings.other})`]
      : []),
  ];
  return reasons.length === 0 ? '' : ` It is right only ${reasons.join(', or ')}.`;
}

export const findingMessagesEn: FindingMessages = {
  'awards-not-found': () =>
    'No award was found: no amount, no beneficiary. Check that this is a list of results.',
  'total-mismatch': ({ stated, computed, gap }) =>
    `The stated total is ${stated}; the lines add up to ${computed} (difference: ${gap}).`,
  'count-mismatch': ({ stated, computed, subject }) =>
    `The document announces ${stated} projects${where(subject)}; it lists ${computed}.`,
  'subtotal-mismatch': ({ stated, computed, gap, subject }) =>
    `The subtotal${subject && ` “${subject}”`} states ${stated}; its lines add up to ${computed} (difference: ${gap}).`,
  'beneficiary-missing': ({ subject }) =>
    `No beneficiary is named for “${subject}”. The award stays without a name until you find it.`,
  'amount-unreadable': ({ subject }) =>
    `The amount cannot be read with certainty: “${subject}”. It enters no sum.`,
  'share-mismatch': (values) =>
    `The document states ${values.stated}; the computation gives ${values.computed}.${shareReadings(values)}`,
  'currency-missing': ({ first, count }) =>
    count > 1
      ? `${count} amounts are written without €, the first being “${first}”.`
      : `The amount “${first}” is written without €.`,
  'territory-misspelt': ({ subject, first }) => `“${subject}” is spelt “${first}”.`,
  'territory-code-mismatch': ({ subject, details }) =>
    details.length === 0
      ? `“${subject}” and the code beside it are two different departments: its awards stay without one.`
      : `“${subject}” is not the name of department ${details[1]} (${details[0]}). The code was followed.`,
  'call-name-varies': ({ details }) =>
    `The call’s name is written in ${details.length} ways: ${listed(
      details.map((name) => `“${name}”`),
      'en',
    )}.`,
  'award-duplicated': ({ subject, first, lines }) =>
    `The same award stands several times (lines ${lines}): ${subject}${first && `, “${first}”`}. Each is counted.`,
  'beneficiary-without-award': ({ subject }) =>
    `“${subject}” is named, with no project or amount below.`,
  'budget-exceeded': ({ stated, computed, gap }) =>
    `The lines add up to ${computed}, for a call announced at ${stated} (${gap}).`,
  'heading-levels-uneven': ({ subject, details }) =>
    `${roles[subject] ?? 'The headings'} are not all of one level: ${listed(details, 'en', 4)}.`,
  'beneficiary-styles-differ': ({ computed }) =>
    `Beneficiaries are now in bold, now headings: ${computed} are set the rarer way.`,
  'amount-styles-differ': ({ details }) =>
    `Amounts are not all written alike: ${listed(details, 'en', 4)}.`,
  'order-broken': ({ subject, first }) =>
    `The order is broken: “${subject}” comes after “${first}”.`,
  'link-to-nowhere': ({ subject }) => `The link “${subject}” leads nowhere.`,
  'territory-without-award': ({ subject, first, count }) =>
    `No departmental award for department ${subject} (${first})${count > 0 ? ', although a regional one names it' : ''}.`,
  'beneficiary-repeated': ({ subject, computed, count }) =>
    `${subject} has ${count} awards, ${computed} in all.`,
  'amount-at-ceiling': ({ computed, count }) =>
    `${count} awards are exactly ${computed} and none is above: this is probably a ceiling.`,
  'statement-uncheckable': ({ first }) => `The document gives no means to check: “${first}”.`,
  'list-not-reconciled': () =>
    'The document says that it lists only some of the awards: its totals were not compared.',
  'invisible-characters': ({ computed, lines }) =>
    `Invisible characters (${computed}) were taken out for reading: lines ${lines}.`,
  'encoding-assumed': () =>
    'The document is not in UTF-8: it was read as windows-1252. Check accents and € signs.',
};
