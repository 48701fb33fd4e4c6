import { answerOf } from '#features/calls/form/answer.ts';
import { readEssentials } from '#features/calls/form/essentials.ts';
import { shownFields } from '#features/calls/form/shown-fields.ts';
import { StatementText } from '#features/calls/form-page/statement-input.tsx';
import { formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier } from './filing.ts';
import { signedTextMessages } from './signed-text-messages.ts';

/** In plain words, what whoever signs commits their organisation to. */
export function SignedText({ locale, dossier }: { locale: Locale; dossier: Dossier }) {
  const { form, organisation, call } = dossier;
  const words = signedTextMessages[locale];
  const answers = filedAnswers(form, dossier.answers);
  const { title, summary, requested } = readEssentials(form, answers);
  const statements = shownFields(form, answers).sections.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      field.kind === 'statement' && answerOf(answers, field.key) ? [field] : [],
    ),
  );
  return (
    <div class="signed-text">
      <p>{words.commit(organisation.name, call.authorityName)}</p>
      <DefinitionList
        items={[
          { term: words.project, detail: title },
          ...(requested === null
            ? []
            : [{ term: words.amount, detail: formatEuros(requested, locale) }]),
        ]}
      />
      {summary !== '' && <p>{summary}</p>}
      <p>{words.right}</p>
      <p>
        {words.exact} ({words.answers(formatCount(Object.keys(answers).length, locale))})
      </p>
      {statements.length > 0 && <p>{words.statements}</p>}
      {statements.map(({ key, label, text }) => (
        <section key={key}>
          <h3>{label}</h3>
          <StatementText text={text} />
        </section>
      ))}
    </div>
  );
}
