import { type Finding, severities } from '#features/publication/finding.ts';
import { explainFinding } from '#features/publication/finding-messages.ts';
import { questionMessages } from '#features/publication/question-messages.ts';
import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { holdFrenchSigns } from '#kernel/french-signs.ts';
import { cents, formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import { findDepartment } from '#kernel/territories.ts';
import { intakeMessages } from './intake-messages.ts';
import type { Question, Reconciliation } from './reconciliation.ts';

const width = 78;
const rule = '─'.repeat(width);

/** The reading set for a terminal: sums first, then what does not hold, each with its line. */
export function formatReport(
  read: Reconciliation,
  sourceLines: readonly string[],
  locale: Locale,
): string {
  const words = intakeMessages[locale];
  const errors = read.findings.filter(({ severity }) => severity === 'error').length;
  return [
    ...header(read, locale),
    rule,
    ...sums(read, locale),
    ...severities.flatMap((severity) =>
      section(
        words[severity],
        read.findings
          .filter((finding) => finding.severity === severity)
          .map((finding) => ({
            line: finding.line,
            sentence: explainFinding(finding, locale),
            quote: quoteOf(finding, read, sourceLines),
          })),
        locale,
      ),
    ),
    ...section(
      words.questions,
      read.questions.map((each) => asked(each, locale)),
      locale,
    ),
    rule,
    words.verdict(errors),
  ].join('\n');
}

function header({ document }: Reconciliation, locale: Locale): string[] {
  const words = intakeMessages[locale];
  const day = document.published_on && parsePlainDay(document.published_on);
  const facts = [
    ...(day ? [words.publishedOn(formatDay(day, locale))] : []),
    document.name,
    words.lines(formatCount(document.line_count, locale)),
  ];
  return [...wrap(holdFrenchSigns(document.title ?? document.name)), facts.join(' · ')];
}

function sums({ totals }: Reconciliation, locale: Locale): string[] {
  const words = intakeMessages[locale];
  const rows = [
    ...totals.by_scale.map((sum) => ({ label: words.scale[sum.scale ?? 'none'], ...sum })),
    ...totals.by_department.map((sum) => ({
      label: `  ${sum.department}  ${findDepartment(sum.department)?.name ?? ''}`,
      ...sum,
    })),
    { label: words.total, count: totals.count, amount_cents: totals.amount_cents },
  ];
  const beneficiaries = formatCount(totals.distinct_beneficiaries, locale);
  return [...rows.map((row) => sumRow(row, locale)), words.beneficiaries(beneficiaries)];
}

type Row = { label: string; count: number; amount_cents: number };

function sumRow({ label, count, amount_cents }: Row, locale: Locale): string {
  const words = intakeMessages[locale];
  const counted = count === 1 ? words.oneAward : words.awards(formatCount(count, locale));
  const amount = formatEuros(cents(BigInt(amount_cents)), locale);
  return `${label.padEnd(38)}${counted.padStart(18)}${amount.padStart(22)}`;
}

type Item = { line: number | null; sentence: string; quote: string | null };

function section(title: string, items: readonly Item[], locale: Locale): string[] {
  if (items.length === 0) return [];
  const { line: word } = intakeMessages[locale];
  return [
    '',
    `${title} (${formatCount(items.length, locale)})`,
    ...items.flatMap(({ line, sentence, quote }) => [
      ...hang(line === null ? '' : `${word} ${line}`, wrap(sentence, width - 14)),
      ...(quote === null ? [] : hang('', [quote])),
    ]),
  ];
}

const hang = (label: string, lines: readonly string[]): string[] =>
  lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(12)}${line}`);

// Control characters of the document must not reach the terminal as commands.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unsafe = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** The words of the line; of a long one, those that state what the finding is about. */
function quoteOf(
  { line, severity, stated }: Finding,
  { statements }: Reconciliation,
  sourceLines: readonly string[],
): string | null {
  if (line === null || severity === 'note') return null;
  const stating = statements.find((each) => each.line === line && each.value === stated);
  const source = stated === null ? null : stating?.text;
  const words = (source ?? sourceLines[line - 1] ?? '').replace(unsafe, ' ').trim();
  return words === '' ? null : `│ ${shorten(words, width - 18)}`;
}

const shorten = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;

const asked = ({ kind, line, words }: Question, locale: Locale): Item => ({
  line,
  sentence: questionMessages[locale][kind],
  quote: `│ ${shorten(words, width - 18)}`,
});

/** Breaks at ordinary spaces only: a figure and its unit stay together. */
function wrap(text: string, most = width): string[] {
  const lines: string[] = [];
  let current = '';
  for (const word of text.split(' ')) {
    const longer = current === '' ? word : `${current} ${word}`;
    if (longer.length > most && current !== '') {
      lines.push(current);
      current = word;
    } else current = longer;
  }
  return [...lines, current];
}
