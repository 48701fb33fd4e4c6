import type { DepartmentCode } from '#kernel/territories.ts';
import type { AwardShape } from './award-shape.ts';
import { trimDelimiter } from './award-shape.ts';
import { readDepartmentField, splitTrailingDepartment } from './department-mention.ts';
import { type Names, readNames } from './joint-names.ts';
import { looksLikeOrganisation } from './line-looks.ts';

/** What one line says of its award when it names everything itself. */
export type AwardFields = {
  readonly names: Names | null;
  readonly title: string | null;
  readonly departments: readonly DepartmentCode[];
};

const givenTo =
  /^(?:(?:sont |est |ont été |a été )?(?:attribuée?s?|accordée?s?|allouée?s?|versée?s?) )?(?:à l['’]|à la |à les |au profit de |en faveur de |au |aux |à |pour (?:l['’]|la |le |les )?)/iu;
const purpose = /,? (?:pour|afin de|destinée?s? à|dans le cadre de) /iu;
const bareKind =
  /^(?:l['’])?(?:association|union|comité|centre|collectif|fédération|fondation|agence|maison|mission|groupement)$/iu;

/** Splits "beneficiary – department – object" or "à X pour Y" around the figure of the award. */
export function splitAward({ before, after }: AwardShape): AwardFields {
  if (before === '' && givenTo.test(after)) return splitSentence(after.replace(givenTo, ''));
  const given = before === '' ? trimDelimiter(after) : before;
  const tail =
    before === ''
      ? ''
      : trimDelimiter(after).replace(/^(?:pour|afin de) (?:la |le |les |l['’])?/i, '');
  return assignFields([...splitFields(given), ...(tail === '' ? [] : splitFields(tail))]);
}

function splitSentence(text: string): AwardFields {
  const trimmed = text.replace(/[.;]$/, '');
  const cut = purposeAt(trimmed);
  const name = cut ? trimmed.slice(0, cut.start) : trimmed;
  const { name: written, departments } = splitTrailingDepartment(name.trim());
  const title = cut ? trimmed.slice(cut.end).trim() : null;
  return { names: written === '' ? null : readNames(written), title, departments };
}

/** "Association pour l'habitat" keeps its "pour": a kind of body alone is not a name. */
function purposeAt(text: string): { start: number; end: number } | null {
  let from = 0;
  for (let tries = 0; tries < 4; tries += 1) {
    const match = purpose.exec(text.slice(from));
    if (!match) return null;
    const start = from + match.index;
    const end = start + match[0].length;
    if (!bareKind.test(text.slice(0, start).trim())) return { start, end };
    from = end;
  }
  return null;
}

// From the strongest sign to the weakest: a colon inside a title must not cut a line with dashes.
const separators = [/ ?\| ?/, / [–—] /, / - /, / ?; /, / ?: /];

export function splitFields(text: string): string[] {
  const separator = separators.find((sign) => sign.test(text));
  const fields = separator ? text.split(separator) : [text];
  return fields.map((field) => field.trim()).filter((field) => field !== '');
}

/** The department wherever it stands, then the beneficiary, then what is left as the title. */
export function assignFields(fields: readonly string[]): AwardFields {
  const read = fields.map((field) => ({ field, codes: readDepartmentField(field) }));
  const words = read.filter(({ codes }) => codes === null).map(({ field }) => field);
  const [first = '', ...others] = words.length === 1 ? splitOnce(words[0] ?? '') : words;
  const { name, departments } = splitTrailingDepartment(first);
  return {
    names: name === '' ? null : readNames(name),
    title: others.join(' – ') || null,
    departments: [...new Set([...read.flatMap(({ codes }) => codes ?? []), ...departments])],
  };
}

/** "Association X, pour un jardin partagé": one field that still holds two. */
function splitOnce(field: string): string[] {
  const cut = looksLikeOrganisation(field) ? purposeAt(field) : null;
  return cut ? [field.slice(0, cut.start), field.slice(cut.end)] : [field];
}
