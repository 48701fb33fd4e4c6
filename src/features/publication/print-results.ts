import { dayIn, formatDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, formatEuros, type Locale } from '#kernel/money.ts';
import type {
  PrintedAward,
  PrintedPart,
  PrintedResults,
} from '#platform/documents/render-results.ts';
import { fingerprintOf } from '#platform/signing.ts';
import { type AwardGroup, groupAwards, type ScaleGroup } from './award-groups.ts';
import type { AwardRow } from './award-row.ts';
import { formatFigure, nameDepartment, nameFigure } from './figure-words.ts';
import { resultsMessages } from './results-messages.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

/** What the results page says, for paper: from the snapshot alone, in its own order. */
export function printResults(
  { snapshot, proof }: SealedPublication,
  locale: Locale,
): PrintedResults {
  const words = resultsMessages[locale];
  return {
    locale,
    day: dayIn('Europe/Paris', new Date(snapshot.issued_at)),
    authority: snapshot.authority.name,
    over: [
      snapshot.authority.name,
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
    groups: groupAwards(snapshot.awards ?? []).map((group) => printGroup(group, locale)),
    proof: [
      `${words.contentSha} : ${proof.sha256}`,
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

function printGroup(group: ScaleGroup, locale: Locale): PrintedResults['groups'][number] {
  const words = resultsMessages[locale];
  const parts = group.departments.map((part) =>
    printPart(
      part,
      part.department ? nameDepartment(part.department.code) : words.notPublished,
      locale,
    ),
  );
  const whole = printPart(group, words.scales[group.scale ?? 'unknown'], locale);
  return { ...whole, awards: parts.length === 0 ? whole.awards : [], parts };
}

const printPart = (group: AwardGroup, heading: string, locale: Locale): PrintedPart => ({
  heading,
  summary: `${resultsMessages[locale].projects(group.count)} · ${euros(group.totalCents, locale)}`,
  awards: group.awards.map((award) => printAward(award, locale)),
});

function printAward(award: AwardRow, locale: Locale): PrintedAward {
  const words = resultsMessages[locale];
  return {
    beneficiary: award.beneficiary ?? words.nameless,
    title: award.title ?? words.titleMissing,
    amount: euros(award.amount_cents, locale),
  };
}

const euros = (amountCents: number, locale: Locale): string =>
  formatEuros(BigInt(amountCents) as Cents, locale);
