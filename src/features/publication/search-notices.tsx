import { formatCount } from '#kernel/money.ts';
import { Notice } from '#web/components/notice.tsx';
import type { Locale } from '#web/locale.ts';
import { type Mending, replaceWords } from './mend-words.ts';
import { searchAddress } from './search-addresses.ts';
import type { FoundAward } from './search-criteria.ts';
import type { SearchProblem } from './search-form.ts';
import { searchMessages } from './search-messages.ts';
import type { SearchResult } from './search-published-awards.ts';
import { searchWords } from './search-words.ts';

/** What a reader should know before reading the results: words mended, values set aside. */
export const SearchNotices = (parts: {
  result: SearchResult;
  problems: readonly SearchProblem[];
  locale: Locale;
}) => (
  <>
    <Problems problems={parts.problems} locale={parts.locale} />
    <Mended result={parts.result} locale={parts.locale} />
    <Offered result={parts.result} locale={parts.locale} />
  </>
);

function Problems({ problems, locale }: { problems: readonly SearchProblem[]; locale: Locale }) {
  if (problems.length === 0) return null;
  return (
    <Notice kind="warning" title={searchMessages[locale].toKnow}>
      <ul>
        {problems.map((problem) => (
          <li key={JSON.stringify(problem)}>{explain(problem, locale)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function explain(problem: SearchProblem, locale: Locale): string {
  const words = searchMessages[locale].problem;
  switch (problem.reason) {
    case 'unknown-value':
      return words[problem.reason](searchMessages[locale].field[problem.field], problem.value);
    case 'too-many-values':
      return words[problem.reason](
        searchMessages[locale].field[problem.field],
        formatCount(problem.kept, locale),
      );
    case 'query-too-long':
    case 'too-many-words':
      return words[problem.reason](formatCount(problem.kept, locale));
    case 'only-common-words':
      return words[problem.reason](problem.value);
    case 'page-too-far':
      return words[problem.reason](formatCount(problem.last, locale));
  }
}

type ResultParts = { result: SearchResult; locale: Locale };

function Mended({ result: { mended, criteria, found }, locale }: ResultParts) {
  if (mended.length === 0) return null;
  const words = searchMessages[locale];
  const exact = { ...criteria, exact: true, page: 1 };
  return (
    <Notice kind="info" title={words.mended(meantOf(mended, found), typedOf(mended))}>
      {words.mendedWhy} <a href={searchAddress(exact, locale)}>{words.exactly(criteria.query)}</a>
    </Notice>
  );
}

function Offered({ result: { offered, criteria }, locale }: ResultParts) {
  if (offered.length === 0) return null;
  const words = searchMessages[locale];
  const query = replaceWords(criteria.words, offered).join(' ');
  return (
    <Notice kind="info" title={words.offered}>
      <a href={searchAddress({ ...criteria, query, page: 1 }, locale)}>{words.offer(query)}</a>
    </Notice>
  );
}

/** As it is written in an award that was found: words are indexed without their accents. */
const meantOf = (mendings: readonly Mending[], found: readonly FoundAward[]) => {
  const texts = found.flatMap(({ beneficiaries, title }) => [...beneficiaries, title ?? '']);
  const written = texts.flatMap((text) => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  const spelling = new Map(written.map((word) => [searchWords(word)[0], word.toLowerCase()]));
  return mendings.map(({ meant }) => spelling.get(meant) ?? meant).join(' ');
};
const typedOf = (mendings: readonly Mending[]) => mendings.map(({ typed }) => typed).join(' ');
