import { writeForm } from '#features/calls/form-page/form-for-browser.ts';
import type { FileField } from '#features/calls/form-page/form-page.ts';
import { formPageMessages } from '#features/calls/form-page/form-page-messages.ts';
import { SectionFields } from '#features/calls/form-page/section-view.tsx';
import { type Typed, textsAt } from '#features/calls/form-page/typed.ts';
import { assetUrl } from '#web/assets.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { AnswerFiles } from '../answer-files-views.tsx';
import { ApplicationBand } from '../application-band.tsx';
import { isComplete } from '../progress.ts';
import { ConflictChoices } from './conflict-views.tsx';
import { ContactLine } from './contact-views.tsx';
import { draftMessages } from './draft-messages.ts';
import { sectionMessages } from './section-messages.ts';
import type { SectionPage } from './section-page.ts';

type Parts = { shown: SectionPage; hasScanner: boolean; owner: string };

/** One section of a dossier: what is asked, what is saved, and where one can go from here. */
export function SectionView({ shown, hasScanner, owner }: Parts) {
  const { locale, application, at, section, progress } = shown;
  const words = formPageMessages[locale];
  const place = progress.findIndex((each) => each.section.key === section.key);
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: draftMessages[locale].mine },
          { href: at.dossier, label: titleOf(shown) },
        ]}
        current={section.title}
      />
      <PageTitle
        over={application.call.settings.name}
        under={place < 0 ? undefined : words.step(place + 1, progress.length)}
      >
        {section.title}
      </PageTitle>
      <Above {...shown} />
      <SectionForm shown={shown} hasScanner={hasScanner} owner={owner} />
      <ContactLine {...shown} />
    </>
  );
}

const titleOf = ({ locale, application }: SectionPage): string =>
  application.essentials.title || draftMessages[locale].untitled;

function Above(shown: SectionPage) {
  const { locale, refusal, isBack, application, canWrite } = shown;
  const words = sectionMessages[locale];
  return (
    <>
      {refusal !== null && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {isBack && (
        <Notice kind="warning" title={words.back} live>
          <p>{words.backLong}</p>
        </Notice>
      )}
      {!canWrite && (
        <Notice kind="info" title={words.readOnly}>
          <p>{application.memberRole === null ? words.adviser : words.onlyReads}</p>
        </Notice>
      )}
    </>
  );
}

function SectionForm({ shown, hasScanner, owner }: Parts) {
  const { locale, page, section, at, application, canWrite, keptKey, seen } = shown;
  const words = sectionMessages[locale];
  const filled = {
    ...page,
    fileField: (field: FileField) => <FilesHere {...{ shown, field, hasScanner }} />,
  };
  return (
    <form
      class="form dossier-form"
      method="post"
      action={at.section(section.key)}
      noValidate
      data-form={writeForm(page.form)}
      data-typed={JSON.stringify(typedElsewhere(shown))}
      data-locale={locale}
      data-draft={canWrite ? application.id : undefined}
      data-owner={owner}
      data-save={at.answers}
      data-unsaved={shown.unsaved.join(' ')}
      data-words={JSON.stringify(words.island)}
    >
      {canWrite && (
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      )}
      {seen.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {keptKey !== null && <input type="hidden" name="kept" value={keptKey} />}
      <Progress {...shown} />
      <ConflictChoices locale={locale} conflicts={shown.conflicts} />
      <fieldset class="dossier-form__answers" disabled={!canWrite}>
        <SectionFields page={filled} section={section} />
      </fieldset>
      {shown.isScaleProposed && <p class="field__help">{words.proposedScale}</p>}
      {canWrite && <Buttons {...shown} />}
      {canWrite && <script type="module" src={assetUrl('save-draft.ts')} />}
      <script type="module" src={assetUrl('fill-form.ts')} />
    </form>
  );
}

/** What conditions of this page may lean on, typed on others; long texts decide nothing. */
function typedElsewhere({ page, section }: SectionPage): Typed {
  const here = new Set(section.fields.map(({ key }) => key));
  const leaned = page.form.sections.flatMap(({ fields }) =>
    fields.filter(({ key, kind }) => kind !== 'long-text' && !here.has(key)).map(({ key }) => key),
  );
  const names = new Set(leaned);
  return Object.fromEntries(
    Object.entries(page.typed).filter(([name]) => names.has(name.split('.')[0] ?? '')),
  );
}

function Progress(shown: SectionPage) {
  const { locale, progress, section, saved, canWrite } = shown;
  const words = sectionMessages[locale];
  const done = progress.filter(isComplete).length;
  return (
    <>
      <p class="saved-state" role="status" data-saved>
        {saved}
      </p>
      <nav class="section-steps" aria-label={words.sections}>
        <p class="section-steps__count">{words.progress(done, progress.length)}</p>
        <ol>
          {progress.map((each) => (
            <li
              key={each.section.key}
              aria-current={each.section.key === section.key ? 'step' : undefined}
            >
              <Step shown={shown} to={each.section} canWrite={canWrite} />{' '}
              <span class="section-steps__state">
                {isComplete(each)
                  ? words.complete
                  : words.missing(each.missing.length + each.unread.length)}
              </span>
            </li>
          ))}
        </ol>
      </nav>
    </>
  );
}

type StepParts = {
  shown: SectionPage;
  to: { key: string; title: string };
  canWrite: boolean;
  label?: string;
};

/** A button rather than a link, for whoever writes: what was typed is saved on the way. */
const Step = ({ shown, to, canWrite, label = to.title }: StepParts) =>
  canWrite ? (
    <button class="link-button" type="submit" name="go" value={`section:${to.key}`}>
      {label}
    </button>
  ) : (
    <a href={shown.at.section(to.key)}>{label}</a>
  );

function Buttons(shown: SectionPage) {
  const { locale, progress, section } = shown;
  const words = sectionMessages[locale];
  const place = progress.findIndex((each) => each.section.key === section.key);
  const [previous, next] = [progress[place - 1]?.section, progress[place + 1]?.section];
  return (
    <div class="form__buttons">
      <button
        class="ds-button"
        type="submit"
        name="go"
        value={next ? `section:${next.key}` : 'check'}
      >
        {next ? words.next : words.toCheck}
      </button>
      <button class="ds-button" data-variant="secondary" type="submit">
        {words.save}
      </button>
      {previous && <Step {...{ shown, to: previous, canWrite: true, label: words.previous }} />}
      <button class="link-button" type="submit" name="go" value="dossier">
        {words.toDossier}
      </button>
    </div>
  );
}

type FilesParts = { shown: SectionPage; field: FileField; hasScanner: boolean };

function FilesHere({ shown, field, hasScanner }: FilesParts) {
  const { locale, at, page, files, canWrite } = shown;
  const words = sectionMessages[locale];
  const ids = new Set(textsAt(page.typed, field.key));
  const change = { name: 'go', value: `files:${field.key}`, label: words.files };
  return (
    <AnswerFiles
      {...{ locale, hasScanner }}
      files={files.filter(({ id }) => ids.has(id))}
      at={at.file}
      noFile={words.noFile}
      change={canWrite ? change : null}
    />
  );
}
