import { questionMessages } from '#features/publication/question-messages.ts';
import { Button } from '#web/components/form.tsx';
import { Tag } from '#web/components/tag.tsx';
import { questionFields } from './question-fields.ts';
import type { Question } from './reconciliation.ts';
import { answerOf, rowOf, type SheetPage } from './sheet-page.ts';

export function SheetQuestions({ page }: { page: SheetPage }) {
  const { words, sheet } = page;
  const { questions } = sheet.reading;
  return (
    <section>
      <h2>{words.questions}</h2>
      {questions.length === 0 && <p>{words.noQuestion}</p>}
      {questions.map((question, index) => (
        <QuestionCard key={`question-${index + 1}`} page={page} question={question} index={index} />
      ))}
    </section>
  );
}

type CardParts = { page: SheetPage; question: Question; index: number };

function QuestionCard({ page, question, index }: CardParts) {
  const { words, locale, sheet } = page;
  const answer = answerOf(page, index);
  return (
    <div class="question" id={`question-${index + 1}`}>
      <h3>{words.question(index + 1)}</h3>
      <p>
        {answer === null ? (
          <Tag tone="warning" shape="half">
            {words.open_}
          </Tag>
        ) : (
          <Tag tone="accent" shape="disc">
            {words.answers[answer]}
          </Tag>
        )}
      </p>
      <p class="question__asked">{questionMessages[locale][question.kind]}</p>
      <blockquote>
        {question.words} <a href={`#L${question.line}`}>{words.line(question.line)}</a>
      </blockquote>
      {sheet.publishedAs === null && <Answers page={page} question={question} index={index} />}
    </div>
  );
}

function Answers({ page, question, index }: CardParts) {
  const { words, base } = page;
  const row = rowOf(page, question);
  if (answerOf(page, index) !== null) {
    return (
      <DecisionForm base={base} kind="reopened" question={index}>
        <Button variant="tertiary">{words.reopen}</Button>
      </DecisionForm>
    );
  }
  return (
    <div class="question__answers">
      <DecisionForm base={base} kind="as-published" question={index}>
        <Button variant="secondary">{words.leave}</Button>
      </DecisionForm>
      {row && (
        <a
          class="ds-button"
          data-variant="secondary"
          href={`${base}/awards/${row.position}?field=${questionFields[question.kind]}&question=${index}`}
        >
          {words.correct}
        </a>
      )}
    </div>
  );
}

type DecisionParts = {
  base: string;
  kind: 'as-published' | 'reopened';
  question: number;
  children: preact.ComponentChildren;
};

const DecisionForm = ({ base, kind, question, children }: DecisionParts) => (
  <form method="post" action={`${base}/decisions`}>
    <input type="hidden" name="kind" value={kind} />
    <input type="hidden" name="question" value={question} />
    {children}
  </form>
);
