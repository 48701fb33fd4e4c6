import { type PlainDay, parsePlainDay } from '#kernel/day.ts';
import { firstLineOf, type SourceLine } from './source-line.ts';

const months = [
  ['janvier', 'january'],
  ['février', 'fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['août', 'aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['décembre', 'decembre', 'december'],
];
const day =
  /(\d{1,2})(?:er)? (\p{L}{3,9}) (\d{4})|(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4}-\d\d-\d\d)/u;
const alone = new RegExp(`^(?:[\\p{L}'’-]{1,20}[, ] ?)?(?:le )?(?:${day.source})\\.?$`, 'u');
const published = new RegExp(
  `(?:publiée?|mise? en ligne|mise? à jour)(?: le)? (?:${day.source})`,
  'iu',
);

const aboutResults = /résultats|lauréats|appels? à (?:projets?|candidatures?)|attributions/i;

/** The title is the heading that speaks of results; failing that, the first heading. */
export function findTitle(lines: readonly SourceLine[], pageTitle: string | null): string | null {
  const headings = lines.filter(({ level }) => level !== null);
  const found = headings.find(({ text }) => aboutResults.test(text)) ?? headings[0];
  const short = lines.filter(({ cells, text }) => cells === null && text.length <= 160);
  const first = short.find(({ text }) => aboutResults.test(text)) ?? short[0];
  return found?.text ?? pageTitle ?? first?.text ?? null;
}

// A date further down belongs to something else.
const headLines = 40;

/** The day the sheet bears: a line that is only a date, or "publié le …". */
export function findPublicationDay(lines: readonly SourceLine[]): PlainDay | null {
  const head = lines.filter((line) => firstLineOf(line) <= headLines || line === lines.at(-1));
  const dated = head.find(({ text }) => text.length <= 60 && alone.test(text));
  const stated = dated ?? head.find(({ text }) => published.test(text));
  return stated ? readDay(stated.text) : null;
}

export function readDay(text: string): PlainDay | null {
  const [, number, month, year, dd, mm, yyyy, iso] = day.exec(text) ?? [];
  if (iso) return parsePlainDay(iso);
  if (dd && mm && yyyy)
    return parsePlainDay(`${yyyy}-${mm.padStart(2, '0')}-${dd.padStart(2, '0')}`);
  const index = months.findIndex((names) => names.includes(month?.toLowerCase() ?? ''));
  if (index === -1 || !number || !year) return null;
  return parsePlainDay(`${year}-${String(index + 1).padStart(2, '0')}-${number.padStart(2, '0')}`);
}
