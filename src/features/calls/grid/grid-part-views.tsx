import { Button, Choice, Field } from '#web/components/form.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { Locale } from '#web/locale.ts';
import type { TypedCriterion, TypedQuestion } from './grid-form.ts';
import { gridMessages } from './grid-messages.ts';

type PartParts<T> = {
  locale: Locale;
  typed: T;
  /** From 1, as it is read. */
  rank: number;
  errorAt: (field: string) => string | undefined;
};

export function CriterionFields(parts: PartParts<TypedCriterion> & { share: string | null }) {
  const { locale, typed, rank, share, errorAt } = parts;
  const words = gridMessages[locale];
  const named = (name: string) => ({
    name: `criterion-${rank}-${name}`,
    error: errorAt(`criterion-${rank}-${name}`),
  });
  return (
    <fieldset class="form__part">
      <legend>{words.criterion(rank, share)}</legend>
      <input type="hidden" name={`criterion-${rank}-key`} value={typed.key} />
      <Field {...named('label')} label={words.label} value={typed.label} />
      <TextArea {...named('guidance')} label={words.guidance} value={typed.guidance} rows={2} />
      <div class="field-row">
        {(['weight', 'min', 'max', 'step'] as const).map((name) => (
          <Field
            key={name}
            {...named(name)}
            label={words[name]}
            value={typed[name]}
            inputMode={name === 'weight' ? 'numeric' : 'decimal'}
          />
        ))}
      </div>
      <ScaleLabels locale={locale} typed={typed} {...named('labels')} />
      <div class="form__buttons">
        {rank > 1 && (
          <Button
            name="do"
            value={`up criterion ${rank}`}
            variant="secondary"
            aria-label={words.upOf(rank)}
          >
            {words.up}
          </Button>
        )}
        <Button
          name="do"
          value={`remove criterion ${rank}`}
          variant="secondary"
          aria-label={words.removeOf(rank)}
        >
          {words.remove}
        </Button>
      </div>
    </fieldset>
  );
}

type ScaleLabelParts = {
  locale: Locale;
  typed: TypedCriterion;
  name: string;
  error: string | undefined;
};

/** Folded: a grid has one scale most often, and it is read once. A fault opens it. */
function ScaleLabels({ locale, typed, name, error }: ScaleLabelParts) {
  const words = gridMessages[locale];
  return (
    <details class="field" open={error !== undefined}>
      <summary>{words.labelsOf(typed.labels.split('\n').filter(Boolean).length)}</summary>
      <TextArea
        name={name}
        error={error}
        label={words.labels}
        help={words.labelsHelp}
        value={typed.labels}
        rows={Math.max(2, typed.labels.split('\n').length)}
      />
    </details>
  );
}

export function QuestionFields({ locale, typed, rank, errorAt }: PartParts<TypedQuestion>) {
  const words = gridMessages[locale];
  const text = `question-${rank}-text`;
  return (
    <fieldset class="form__part">
      <legend>{words.question(rank)}</legend>
      <input type="hidden" name={`question-${rank}-key`} value={typed.key} />
      <TextArea name={text} label={words.text} value={typed.text} error={errorAt(text)} rows={2} />
      <TextArea
        name={`question-${rank}-guidance`}
        label={words.guidance}
        value={typed.guidance}
        rows={2}
      />
      <fieldset>
        <legend>{words.excludes}</legend>
        {(['yes', 'no'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name={`question-${rank}-excludes`}
            value={value}
            label={words[value]}
            checked={typed.excludes === value}
          />
        ))}
      </fieldset>
      <Button
        name="do"
        value={`remove question ${rank}`}
        variant="secondary"
        aria-label={words.removeQuestionOf(rank)}
      >
        {words.remove}
      </Button>
    </fieldset>
  );
}
