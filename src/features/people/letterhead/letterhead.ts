import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

/** How the letters of an authority begin and end, as its administrator writes it. */
export type LetterheadText = {
  name: string;
  /** One line each, as on an envelope. */
  address: readonly string[];
  /** Telephone, mail, office hours: one line each. */
  contact: readonly string[];
  /** Where letters are dated from: "Toulouse, le…"; empty: the day alone. */
  place: string;
  /** Who signs when the letter names nobody else. */
  signatoryName: string;
  signatoryQuality: string;
  /** At the foot of each page; empty: the name of the service. */
  footer: readonly string[];
};

export type LetterheadField = keyof LetterheadText | 'logoAlt' | 'logo';
export type LetterheadRefusal =
  | { reason: 'missing'; field: LetterheadField }
  | { reason: 'too-long'; field: LetterheadField; most: number }
  | { reason: 'too-many-lines'; field: LetterheadField; most: number }
  /** The font of documents does not draw these letters. */
  | { reason: 'cannot-print'; field: null; text: string }
  | { reason: 'not-a-logo'; field: 'logo' }
  | { reason: 'logo-unreadable'; field: 'logo' };

/** What was typed, by field; several lines in one text. */
export type TypedLetterhead = Readonly<Record<Exclude<LetterheadField, 'logo'>, string>>;

const mostLines = { address: 6, contact: 5, footer: 3 } as const;
const longest = { line: 120, name: 200 } as const;

/** What was typed, as it is kept: all that is wrong in it is said at once. */
export function readLetterhead(
  typed: TypedLetterhead,
): Outcome<LetterheadText, readonly LetterheadRefusal[]> {
  const text: LetterheadText = {
    name: oneLine(typed.name),
    address: linesOf(typed.address),
    contact: linesOf(typed.contact),
    place: oneLine(typed.place),
    signatoryName: oneLine(typed.signatoryName),
    signatoryQuality: oneLine(typed.signatoryQuality),
    footer: linesOf(typed.footer),
  };
  const wrong = [...(text.name ? [] : [missing('name')]), ...tooMuch(text)];
  return wrong.length === 0 ? accept(text) : refuse(wrong);
}

/** The words for those who do not see the logo. */
export const readLogoAlt = (typed: string): Outcome<string, readonly LetterheadRefusal[]> => {
  const alt = oneLine(typed);
  if (alt === '') return refuse([missing('logoAlt')]);
  return alt.length > longest.name ? refuse([tooLong('logoAlt', longest.name)]) : accept(alt);
};

const missing = (field: LetterheadField): LetterheadRefusal => ({ reason: 'missing', field });
const tooLong = (field: LetterheadField, most: number): LetterheadRefusal => ({
  reason: 'too-long',
  field,
  most,
});

function tooMuch(text: LetterheadText): LetterheadRefusal[] {
  const lines = (['address', 'contact', 'footer'] as const).flatMap((field) => {
    const most = mostLines[field];
    if (text[field].length > most) return [{ reason: 'too-many-lines' as const, field, most }];
    return text[field].some(isLong) ? [tooLong(field, longest.line)] : [];
  });
  const single = (['place', 'signatoryName', 'signatoryQuality'] as const)
    .filter((field) => isLong(text[field]))
    .map((field) => tooLong(field, longest.line));
  const name = text.name.length > longest.name ? [tooLong('name', longest.name)] : [];
  return [...name, ...lines, ...single];
}

const isLong = (line: string): boolean => line.length > longest.line;
const oneLine = (typed: string): string => typed.replace(/\s+/g, ' ').trim();
const linesOf = (typed: string): string[] => typed.split(/\r?\n/).map(oneLine).filter(Boolean);
