import { dayIn, formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatEuros, type Locale } from '#kernel/money.ts';
import type { Letterhead } from '#platform/documents/letter.ts';
import type {
  PrintedAward,
  PrintedPart,
  PrintedResults,
} from '#platform/documents/render-results.ts';
import { fingerprintOf } from '#platform/signing.ts';
import { type AwardGroup, groupAwards, type ScaleGroup } from './award-groups.ts';
import type { AwardRow } from './award-row.ts';
import { formatFigure, nameDepartment, nameFigure } from './figure-words.ts';
import type { Finding } from './finding.ts';
import { placeFindings } from './place-findings.ts';
import { type Notes, notesOn, remarksOf, sayFinding } from './printed-notes.ts';
import { resultsMessages } from './results-messages.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

export type PrintingFacts = {
  locale: Locale;
  /** Of the day it was issued; null: the name of the authority, as it was signed. */
  letterhead: Letterhead | null;
  /** Where a stranger checks it: the address of that version. */
  address: string;
};

/** What the results page says, for paper: from the snapshot alone, in its own order. */
export function printResults(
  { snapshot, proof }: SealedPublication,
  { locale, letterhead, address }: PrintingFacts,
): PrintedResults {
  const words = resultsMessages[locale];
  const { name } = snapshot.authority;
  const placed = placeFindings(snapshot.findings, snapshot.awards ?? []);
  const notes = { snapshot, placed, locale };
  return {
    locale,
    day: dayIn('Europe/Paris', new Date(snapshot.issued_at)),
    letterhead: letterhead ?? { authority: name, lines: [], logo: null, footer: [] },
    over: [
      snapshot.programme.name,
      `${words.edition(snapshot.call.edition)} · ${words.version(snapshot.version)}`,
    ],
    title: words.resultsOf(snapshot.call.name),
    lead: leadOf(snapshot, locale),
    figures: snapshot.figures
      .filter(({ key }) => !key.startsWith('department-'))
      .map(({ key, value, unit }) => ({
        label: nameFigure(key, locale),
        value: formatFigure(value, unit, locale),
      })),
    groups: groupAwards(snapshot.awards ?? []).map((group) => printGroup(group, notes)),
    remarks: remarksOf(notes),
    proof: [
      words.publishedBy(name),
      `${words.contentSha} : ${proof.sha256}`,
      `${words.signedBy} : ${fingerprintOf(proof.public_key)}`,
    ],
    foot: [
      `${words.verify} laureat verify ${address}`,
      `SHA-256 ${proof.sha256}`,
      `${words.signedBy} : ${fingerprintOf(proof.public_key)}`,
    ],
  };
}

function leadOf({ call, provenance, reason, version }: Snapshot, locale: Locale): string[] {
  const words = resultsMessages[locale];
  const day = call.announced_on === null ? null : parsePlainDay(call.announced_on);
  return [
    day ? words.announced(formatDay(day, locale)) : words.announcedUnknown,
    ...(provenance.kind === 'public-figures' ? [words.publicFiguresLong] : []),
    ...(provenance.document ? [words.takenInLong(provenance.document.file_name)] : []),
    ...(reason === null ? [] : [words.rectifiedLong(version - 1, reason)]),
  ];
}

function printGroup(group: ScaleGroup, notes: Notes): PrintedResults['groups'][number] {
  const words = resultsMessages[notes.locale];
  const parts = group.departments.map((part) => {
    const code = part.department?.code;
    const heading = code === undefined ? words.notPublished : nameDepartment(code);
    const findings = code === undefined ? [] : (notes.placed.byDepartment.get(code) ?? []);
    return printPart(part, heading, notes, findings);
  });
  const whole = printPart(group, words.scales[group.scale ?? 'unknown'], notes, []);
  return { ...whole, awards: parts.length === 0 ? whole.awards : [], parts };
}

const printPart = (
  group: AwardGroup,
  heading: string,
  notes: Notes,
  findings: readonly Finding[],
): PrintedPart => ({
  heading,
  summary: `${resultsMessages[notes.locale].projects(group.count)} · ${euros(group.totalCents, notes.locale)}`,
  notes: findings.map((finding) => sayFinding(finding, notes.locale)),
  awards: group.awards.map((award) => printAward(award, notes)),
});

function printAward(award: AwardRow, notes: Notes): PrintedAward {
  const { locale } = notes;
  const words = resultsMessages[locale];
  return {
    beneficiary: award.beneficiary ?? words.nameless,
    title: award.title ?? words.titleMissing,
    amount: euros(award.amount_cents, locale),
    notes: notesOn(award, notes),
  };
}

const euros = (amountCents: number, locale: Locale): string =>
  formatEuros(BigInt(amountCents) as Cents, locale);
