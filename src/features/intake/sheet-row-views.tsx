import type { AwardRow } from '#features/publication/award-row.ts';
import type { FieldName } from '#features/publication/correction.ts';
import { valueInWords } from '#features/publication/correction-words.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { SheetPage } from './sheet-page.ts';
import { valueToType } from './sheet-values.ts';

const fieldNames: readonly FieldName[] = [
  'beneficiary',
  'title',
  'amount_cents',
  'scale',
  'departments',
];

export type RowPage = {
  page: SheetPage;
  award: AwardRow;
  field: FieldName;
  question: number | null;
  /** What was typed, when it was refused. */
  typed?: { text: string; reason: string };
  refusal?: string | undefined;
};

/** One field of one row at a time: a correction is one fact with its own reason. */
export function RowView(row: RowPage) {
  const { page, award, field, refusal } = row;
  const { words, locale, base, sheet } = page;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: base, label: sheet.fileName }]}
        current={words.rowTitle(award.position)}
      />
      <PageTitle under={words.rowLong}>{words.rowTitle(award.position)}</PageTitle>
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <nav aria-label={words.whichField}>
        <ul class="choices">
          {fieldNames.map((name) => (
            <li key={name}>
              <a
                href={`${base}/awards/${award.position}?field=${name}`}
                aria-current={name === field ? 'true' : undefined}
              >
                {words.fields[name]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <CorrectionForm {...row} />
    </>
  );
}

function CorrectionForm({ page, award, field, question, typed }: RowPage) {
  const { words, locale, base } = page;
  const value = typed?.text ?? valueToType(field, award[field]);
  return (
    <form class="form" method="post" action={`${base}/decisions`} noValidate>
      <input type="hidden" name="kind" value="correction" />
      <input type="hidden" name="position" value={award.position} />
      <input type="hidden" name="field" value={field} />
      <input type="hidden" name="question" value={question ?? ''} />
      <p>{words.now(valueInWords(field, award[field], locale))}</p>
      {field === 'scale' ? (
        <fieldset>
          <legend>{words.fields.scale}</legend>
          {(['regional', 'departmental', 'unknown'] as const).map((scale) => (
            <Choice
              key={scale}
              type="radio"
              name="text"
              value={scale}
              label={words.scales[scale]}
              checked={(value || 'unknown') === scale}
            />
          ))}
        </fieldset>
      ) : (
        <Field
          name="text"
          label={words.fields[field]}
          help={field === 'departments' ? words.departmentsHelp : words.fieldHelp}
          value={value}
        />
      )}
      <Field
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        value={typed?.reason}
        required
      />
      <Button>{words.save}</Button>
    </form>
  );
}
