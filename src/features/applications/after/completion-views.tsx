import { FieldView } from '#features/calls/form-page/field-view.tsx';
import { writeForm } from '#features/calls/form-page/form-for-browser.ts';
import type { FileField } from '#features/calls/form-page/form-page.ts';
import { textsAt } from '#features/calls/form-page/typed.ts';
import { formatDay } from '#kernel/day.ts';
import { assetUrl } from '#web/assets.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { AnswerFiles } from '../answer-files-views.tsx';
import { ConflictChoices } from '../draft/conflict-views.tsx';
import { ContactLine } from '../draft/contact-views.tsx';
import { completionMessages } from './completion-messages.ts';
import type { CompletionPage } from './completion-page.ts';
import type { OpenedFiled } from './open-filed-routes.ts';

type Parts = CompletionPage & { hasScanner: boolean };

/** What the service asks, and the fields to answer it: nothing else of the dossier. */
export function CompletionView(parts: Parts) {
  const { locale, completion } = parts;
  const words = completionMessages[locale];
  return (
    <>
      <CompletionHead {...parts} />
      <Notice kind="warning" title={words.asked}>
        <p class="as-typed">{completion.reason}</p>
        <p>
          <strong>{words.due(formatDay(completion.dueOn, locale))}</strong>
        </p>
      </Notice>
      <p>{words.dueLong}</p>
      <Above {...parts} />
      <CompletionForm {...parts} />
      <ContactLine {...parts} />
    </>
  );
}

export function CompletionHead({ locale, application, at, after }: OpenedFiled) {
  const words = completionMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: words.mine },
          { href: after.dossier, label: application.essentials.title || words.untitled },
        ]}
        current={words.title}
      />
      <PageTitle
        over={application.call.settings.name}
        under={words.number(application.number.toString())}
      >
        {words.title}
      </PageTitle>
    </>
  );
}

function Above({ locale, problems, refusal, isSaved, canWrite }: Parts) {
  const words = completionMessages[locale];
  return (
    <>
      {isSaved && (
        <Notice kind="success" title={words.saved} live>
          <p>{words.savedLong}</p>
        </Notice>
      )}
      {refusal !== null && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {problems.length > 0 && (
        <FormRefusal>
          <p>
            <strong>{words.problems(problems.length)}</strong> {words.kept}
          </p>
          <ul>
            {problems.map(({ name, message }) => (
              <li key={name + message}>
                <a href={`#${name}`}>{message}</a>
              </li>
            ))}
          </ul>
        </FormRefusal>
      )}
      {!canWrite && <p>{words.onlyReads}</p>}
    </>
  );
}

function CompletionForm(parts: Parts) {
  const { locale, page, seen, after, canWrite, conflicts } = parts;
  const words = completionMessages[locale];
  const filled = {
    ...page,
    fileField: (field: FileField) => <FilesHere {...parts} field={field} />,
  };
  return (
    <form
      class="form dossier-form"
      method="post"
      action={after.completion}
      noValidate
      data-form={writeForm(page.form)}
      data-typed="{}"
      data-locale={locale}
    >
      {/* Entering a line saves; only a press sends. */}
      <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      {seen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ConflictChoices locale={locale} conflicts={conflicts} />
      <fieldset class="dossier-form__answers" disabled={!canWrite}>
        {page.form.sections[0]?.fields.map((field) => (
          <FieldView key={field.key} page={filled} field={field} />
        ))}
      </fieldset>
      {canWrite && (
        <div class="form__buttons">
          <button class="ds-button" type="submit" name="do" value="send">
            {words.send}
          </button>
          <button class="ds-button" data-variant="secondary" type="submit">
            {words.save}
          </button>
        </div>
      )}
      <script type="module" src={assetUrl('fill-form.ts')} />
    </form>
  );
}

function FilesHere(parts: Parts & { field: FileField }) {
  const { locale, field, page, files, hasScanner, at, canWrite } = parts;
  const words = completionMessages[locale];
  const ids = textsAt(page.typed, field.key);
  const change = { name: 'do', value: `files:${field.key}`, label: words.addFiles };
  return (
    <AnswerFiles
      {...{ locale, hasScanner }}
      files={files.filter(({ id }) => ids.includes(id))}
      at={at.file}
      noFile={words.noFile}
      change={canWrite ? change : null}
    />
  );
}

type NoneParts = OpenedFiled & { lateOn: Parameters<typeof formatDay>[0] | null };

/** Nothing is asked, or nothing may be answered any more. */
export function NoCompletionView(parts: NoneParts) {
  const { locale, after, lateOn } = parts;
  const words = completionMessages[locale];
  return (
    <>
      <CompletionHead {...parts} />
      {lateOn === null ? (
        <EmptyState title={words.nothing} next={{ href: after.dossier, label: words.back }}>
          {words.nothingLong}
        </EmptyState>
      ) : (
        <EmptyState title={words.late} next={{ href: after.messages, label: words.write }}>
          {words.lateLong(formatDay(lateOn, locale))}
        </EmptyState>
      )}
      <ContactLine {...parts} />
    </>
  );
}
