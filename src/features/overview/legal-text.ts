import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

type Kind = 'line' | 'lines' | 'contact' | 'months';

/** What only the service knows, and how each is written. */
export const legalTexts = {
  publisher: 'line',
  'publisher-address': 'lines',
  'publisher-contact': 'contact',
  director: 'line',
  host: 'line',
  'host-address': 'lines',
  'host-contact': 'contact',
  'data-controller': 'line',
  'data-protection-contact': 'contact',
  'accessibility-contact': 'contact',
  'security-contact': 'contact',
  'months-drafts': 'months',
  'months-refused': 'months',
  'months-funded': 'months',
} as const satisfies Record<string, Kind>;

export type LegalTextName = keyof typeof legalTexts;
export const legalTextNames = Object.keys(legalTexts) as LegalTextName[];

/** What was written, by name; a name that is absent is still to be written by the service. */
export type LegalTexts = Partial<Record<LegalTextName, string>>;

/** Three clocks, in months. No official figure exists: these stand until the service chooses its own. */
export const usualMonths = {
  'months-drafts': '3',
  'months-refused': '60',
  'months-funded': '120',
} as const satisfies LegalTexts;

/** The texts the law asks for and nobody has written yet: the clocks have a usual value. */
export const missingTexts = (texts: LegalTexts): readonly LegalTextName[] =>
  legalTextNames.filter((name) => legalTexts[name] !== 'months' && texts[name] === undefined);

export type LegalTextRefusal = {
  reason: 'not-months' | 'not-a-contact' | 'too-long';
  name: LegalTextName;
};

const longest = 2000;

/** What a person typed, as it is kept; empty: to be written again. */
export function readLegalText(
  name: LegalTextName,
  typed: string,
): Outcome<string | null, LegalTextRefusal> {
  const text = typed.replaceAll('\r\n', '\n').trim();
  if (text === '') return accept(null);
  if (text.length > longest) return refuse({ reason: 'too-long', name });
  const kind: Kind = legalTexts[name];
  if (kind === 'months' && !/^([1-9]\d?|[1-5]\d\d|600)$/.test(text)) {
    return refuse({ reason: 'not-months', name });
  }
  if (kind === 'contact' && contactAddress(text) === null) {
    return refuse({ reason: 'not-a-contact', name });
  }
  return accept(kind === 'lines' ? text : text.replace(/\s+/g, ' '));
}

/** The address behind a contact: of mail, of a page, of a telephone. Null when it is none. */
export function contactAddress(text: string): string | null {
  if (/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text)) return `mailto:${text}`;
  if (/^https:\/\/[^\s<>"]+$/.test(text)) return URL.canParse(text) ? text : null;
  const digits = text.replace(/[\s.-]/g, '');
  if (/^0[1-9]\d{8}$/.test(digits)) return `tel:+33${digits.slice(1)}`;
  return /^\+[1-9]\d{6,14}$/.test(digits) ? `tel:${digits}` : null;
}
