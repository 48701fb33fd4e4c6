import { type Answer, answerOf } from './answer.ts';
import type { AnswerIssue, AnswerIssueReason } from './answer-issue.ts';
import { budgetLineFaults } from './budget.ts';
import type { Column, Field, Option } from './form.ts';

type Asked = (Field | Column) & { key: string };

/** What a field refuses of an answer that is understood: a limit, a bound, an option gone. */
export function checkAnswer(asked: Asked, answer: Answer, name: string = asked.key): AnswerIssue[] {
  if (asked.kind === 'table' && answer.kind === 'rows') return checkRows(asked, answer, name);
  if (asked.kind === 'budget' && answer.kind === 'budget') {
    return budgetLineFaults(answer.lines).map((fault) => ({
      name: 'code' in fault ? `${name}.${fault.code}` : name,
      reason: 'budget',
      fault,
    }));
  }
  const reason = checkSmall(asked, answer) ?? checkList(asked, answer);
  return reason ? [{ name, ...reason }] : [];
}

function checkSmall(asked: Asked, answer: Answer): AnswerIssueReason | null {
  switch (asked.kind) {
    case 'short-text':
    case 'long-text':
      return answer.kind === 'text' ? checkLength(asked.maxLength, answer.text) : null;
    case 'number':
      return answer.kind === 'number' ? checkNumber(asked, answer.number) : null;
    case 'euros':
      return answer.kind === 'euros' ? checkAmount(asked, answer.cents) : null;
    case 'date':
      return answer.kind === 'date' ? checkDay(asked, answer.day) : null;
    default:
      return null;
  }
}

/** As people count: a letter and its accent, an emoji, are one; a line's end too. */
const segments = new Intl.Segmenter('fr', { granularity: 'grapheme' });

function checkLength(limit: number, text: string): AnswerIssueReason | null {
  if (text.length <= limit) return null;
  const length = [...segments.segment(text)].length;
  return length > limit ? { reason: 'text-too-long', limit, length } : null;
}

type Bounds<T> = { min: T | null; max: T | null };

function checkNumber({ min, max }: Bounds<number>, value: number): AnswerIssueReason | null {
  if (min !== null && value < min) return { reason: 'number-below', min };
  return max !== null && value > max ? { reason: 'number-above', max } : null;
}

type AmountBounds = Extract<Field, { kind: 'euros' }> | Extract<Column, { kind: 'euros' }>;

function checkAmount({ min, max }: AmountBounds, value: bigint): AnswerIssueReason | null {
  if (min !== null && value < min) return { reason: 'amount-below', min };
  return max !== null && value > max ? { reason: 'amount-above', max } : null;
}

function checkDay({ min, max }: Bounds<string>, day: string): AnswerIssueReason | null {
  if (min !== null && day < min) return { reason: 'date-before', min };
  return max !== null && day > max ? { reason: 'date-after', max } : null;
}

function checkList(asked: Asked, answer: Answer): AnswerIssueReason | null {
  if (asked.kind === 'choice') return checkOption(asked.options, answer);
  if (asked.kind === 'choices') {
    return answer.kind === 'choices' ? checkChoices(asked, answer.options) : null;
  }
  if (asked.kind === 'territory') return checkTerritories(asked, answer);
  if (asked.kind === 'file') return checkFiles(asked, answer);
  if (asked.kind !== 'statement' || answer.kind !== 'statement') return null;
  return answer.version === asked.version ? null : { reason: 'other-version-signed' };
}

type Of<K extends Field['kind']> = Extract<Field, { kind: K }>;

function checkOption(options: readonly Option[], answer: Answer): AnswerIssueReason | null {
  if (answer.kind !== 'choice' || options.some(({ key }) => key === answer.option)) return null;
  return { reason: 'not-an-option' };
}

const checkTerritories = (
  { several }: Of<'territory'>,
  answer: Answer,
): AnswerIssueReason | null =>
  answer.kind === 'territories' && !several && answer.codes.length > 1
    ? { reason: 'one-territory-only' }
    : null;

const checkFiles = ({ maxCount }: Of<'file'>, answer: Answer): AnswerIssueReason | null =>
  answer.kind === 'files' && answer.ids.length > maxCount
    ? { reason: 'too-many-files', max: maxCount }
    : null;

function checkChoices(
  { options, min, max }: Of<'choices'>,
  chosen: readonly string[],
): AnswerIssueReason | null {
  if (!chosen.every((each) => options.some(({ key }) => key === each))) {
    return { reason: 'not-an-option' };
  }
  if (chosen.length > 0 && chosen.length < min) return { reason: 'too-few-choices', min };
  return max !== null && chosen.length > max ? { reason: 'too-many-choices', max } : null;
}

function checkRows(
  table: Of<'table'>,
  { rows }: Extract<Answer, { kind: 'rows' }>,
  name: string,
): AnswerIssue[] {
  const { minRows, maxRows, columns } = table;
  const cells = rows.flatMap((row, index) =>
    columns.flatMap((column): AnswerIssue[] => {
      const at = `${name}.${index}.${column.key}`;
      const answer = answerOf(row, column.key);
      if (answer) return checkAnswer(column, answer, at);
      return column.required ? [{ name: at, reason: 'cell-missing', label: column.label }] : [];
    }),
  );
  if (rows.length > maxRows) return [{ name, reason: 'too-many-rows', max: maxRows }, ...cells];
  return rows.length < minRows ? [{ name, reason: 'too-few-rows', min: minRows }, ...cells] : cells;
}
