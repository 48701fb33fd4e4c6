import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { PublishedAnswer } from './enquiry.ts';
import { enquiryMessages } from './enquiry-messages.ts';

type AnswersParts = { locale: Locale; answers: readonly PublishedAnswer[]; level?: 2 | 3 };

/** Each question is a heading: one goes from one to the next, and may point at one. */
export function Answers({ locale, answers, level = 2 }: AnswersParts) {
  const words = enquiryMessages[locale];
  const Heading = `h${level}` as const;
  return (
    <ol class="plain-list answers">
      {answers.map(({ enquiryId, question, answer, version, firstAnsweredAt, answeredAt }) => (
        <li key={enquiryId} id={`question-${enquiryId}`}>
          <Heading class="answers__question">{question}</Heading>
          <p class="as-typed">{answer}</p>
          <p class="answers__about">
            {words.answered(formatInstant(firstAnsweredAt, locale))}
            {version > 1 && ` · ${words.changed(formatInstant(answeredAt, locale))}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
