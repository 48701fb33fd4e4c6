import { formatPermille, permille, ratio } from '#kernel/ratio.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { type Grid, opinionKinds, weightOf } from './grid.ts';
import type { FieldError } from './grid-fault-words.ts';
import { parseGrid, type TypedGrid } from './grid-form.ts';
import { gridMessages } from './grid-messages.ts';
import { CriterionFields, QuestionFields } from './grid-part-views.tsx';
import { GridTable, type RevisionLine, RevisionList } from './grid-table-views.tsx';

export type GridPage = {
  locale: Locale;
  call: { id: string; name: string };
  /** How far it may still change. */
  standing: 'draft' | 'published' | 'locked';
  typed: TypedGrid;
  /** Why it was not saved. */
  refused: readonly FieldError[];
  /** What is to be completed before opening. */
  faults: readonly FieldError[];
  said: 'saved' | 'edited' | null;
  revisions: readonly RevisionLine[];
};

export function GridView(page: GridPage) {
  const { locale, call, standing, said } = page;
  const words = gridMessages[locale];
  return (
    <>
      <PageTitle over={words.over} under={<a href={callHref(page)}>{call.name}</a>}>
        {words.title}
      </PageTitle>
      <p class="lead">{words.lead}</p>
      {said && (
        <Notice kind={said === 'saved' ? 'success' : 'info'} title={words.done} live>
          <p>{words[said]}</p>
        </Notice>
      )}
      <p>{words.states[standing]}</p>
      {standing === 'locked' ? (
        <GridTable locale={locale} grid={parseGrid(page.typed)} />
      ) : (
        <GridForm {...page} />
      )}
      {page.revisions.length > 1 && <RevisionList locale={locale} lines={page.revisions} />}
    </>
  );
}

const callHref = ({ locale, call }: GridPage) => localise(`/office/calls/${call.id}`, locale);

function GridForm(page: GridPage) {
  const { locale, typed, standing, refused } = page;
  const words = gridMessages[locale];
  const errorAt = (field: string) => refused.find((each) => each.field === field)?.error;
  const grid = parseGrid(typed);
  return (
    <form id="grid" class="form" method="post" action={`${callHref(page)}/grid`}>
      <Refused {...page} />
      <Faults {...page} />
      <input type="hidden" name="from" value={typed.from} />
      <div class="form__buttons">
        <Button name="do" value="save">
          {words.save}
        </Button>
        <Button name="do" value="take-default" variant="secondary">
          {words.takeDefault}
        </Button>
      </div>
      <p class="field__help">{words.takeDefaultHelp}</p>

      <h2>{words.criteria}</h2>
      <Weights locale={locale} grid={grid} />
      {typed.criteria.map((criterion, index) => (
        <CriterionFields
          key={criterion.key}
          locale={locale}
          typed={criterion}
          rank={index + 1}
          share={shareOf(grid, index, locale)}
          errorAt={errorAt}
        />
      ))}
      <Button id="add-criterion" name="do" value="add criterion" variant="secondary">
        {words.addCriterion}
      </Button>

      <h2>{words.questions}</h2>
      <p>{words.questionsLead}</p>
      {typed.questions.map((question, index) => (
        <QuestionFields
          key={question.key}
          locale={locale}
          typed={question}
          rank={index + 1}
          errorAt={errorAt}
        />
      ))}
      <Button name="do" value="add question" variant="secondary">
        {words.addQuestion}
      </Button>

      <Opinions locale={locale} typed={typed} errorAt={errorAt} />
      {standing === 'published' && (
        <TextArea
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          value={typed.reason}
          error={errorAt('reason')}
          rows={2}
        />
      )}
      <Button name="do" value="save">
        {words.save}
      </Button>
    </form>
  );
}

const Weights = ({ locale, grid }: { locale: Locale; grid: Grid }) => {
  const sum = weightOf(grid);
  return Number.isNaN(sum) || sum === 0 ? null : <p>{gridMessages[locale].weights(sum)}</p>;
};

/** What a criterion counts for, rounded to the tenth; null while a weight cannot be read. */
function shareOf(grid: Grid, index: number, locale: Locale): string | null {
  const [weight, sum] = [grid.criteria[index]?.weight ?? Number.NaN, weightOf(grid)];
  const share = Number.isNaN(sum) ? null : ratio(weight, sum);
  return share && formatPermille(permille(share), locale);
}

function Refused({ locale, refused }: GridPage) {
  if (refused.length === 0) return null;
  return (
    <FormRefusal>
      <p>
        <strong>{gridMessages[locale].refusedTitle}</strong>
      </p>
      <FieldErrors errors={refused} />
    </FormRefusal>
  );
}

function Faults({ locale, faults, refused }: GridPage) {
  if (faults.length === 0 || refused.length > 0) return null;
  return (
    <Notice kind="warning" title={gridMessages[locale].faultsTitle(faults.length)}>
      <FieldErrors errors={faults} />
    </Notice>
  );
}

const FieldErrors = ({ errors }: { errors: readonly FieldError[] }) => (
  <ul>
    {errors.map(({ field, error }) => (
      <li key={field + error}>
        <a href={`#${field}`}>{error}</a>
      </li>
    ))}
  </ul>
);

type OpinionsParts = {
  locale: Locale;
  typed: TypedGrid;
  errorAt: (field: string) => string | undefined;
};

function Opinions({ locale, typed, errorAt }: OpinionsParts) {
  const words = gridMessages[locale];
  return (
    <>
      <h2>{words.opinions}</h2>
      <p>{words.opinionsLead}</p>
      {opinionKinds.map((kind) => (
        <Field
          key={kind}
          name={`opinion-${kind}`}
          label={words.opinionKinds[kind]}
          value={typed.opinions[kind]}
          error={errorAt(`opinion-${kind}`)}
          inputMode="numeric"
        />
      ))}
    </>
  );
}
