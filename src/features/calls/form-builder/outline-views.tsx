import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field as TextField } from '#web/components/form.tsx';
import { KeyFigure, KeyFigures } from '#web/components/key-figure.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { SeveritySign } from '#web/components/severity-sign.tsx';
import { essentialsKey } from '../form/essentials.ts';
import type { Section } from '../form/form.ts';
import { builderMessages } from './builder-messages.ts';
import { countFields, type OutlinePage } from './outline-page.ts';
import { OutlineField, PartButtons } from './outline-parts.tsx';

export function OutlineView(page: OutlinePage) {
  const { locale, form, at, callName, revision, faults } = page;
  const words = builderMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: at.call, label: callName }]}
        current={words.title}
      />
      <PageTitle over={callName} under={words.state[revision.state](revision.number)}>
        {words.title}
      </PageTitle>
      <Done {...page} />
      {revision.state === 'published' ? <Published {...page} /> : <p class="lead">{words.lead}</p>}
      <KeyFigures label={words.figures.label}>
        <KeyFigure label={words.figures.sections} value={String(form.sections.length)} />
        <KeyFigure label={words.figures.fields} value={String(countFields(form))} />
        <KeyFigure label={words.figures.faults} value={String(faults.length)} />
      </KeyFigures>
      <Faults {...page} />
      <Ways {...page} />
      <h2>{words.outline}</h2>
      {revision.state === 'draft' ? (
        <form method="post" action={at.edits} class="outline-form">
          <Sections {...page} />
        </form>
      ) : (
        <Sections {...page} />
      )}
      {revision.state === 'draft' && <AddSection {...page} />}
    </>
  );
}

function Done({ locale, done, undo, at }: OutlinePage) {
  const words = builderMessages[locale];
  if (done === null) return null;
  return (
    <Notice kind="success" title={words.done} live>
      <p>{words.doneWords[done]}</p>
      {undo !== null && (
        <form method="post" action={at.restoration}>
          <input type="hidden" name="version" value={undo} />
          <Button variant="secondary">{words.undo}</Button>
        </form>
      )}
    </Notice>
  );
}

function Published({ locale, at }: OutlinePage) {
  const words = builderMessages[locale];
  return (
    <Notice kind="info" title={words.publishedTitle}>
      <p>{words.publishedLong}</p>
      <form method="post" action={at.revision}>
        <Button>{words.revise}</Button>
      </form>
    </Notice>
  );
}

function Faults({ locale, faults }: OutlinePage) {
  const words = builderMessages[locale];
  if (faults.length === 0) return <p>{words.noFault}</p>;
  return (
    <section aria-labelledby="faults">
      <h2 id="faults">{words.faultsTitle}</h2>
      <ul class="fault-list">
        {faults.map(({ href, message, severity }) => (
          <li key={`${href} ${message}`} class={`fault-list__${severity}`}>
            <SeveritySign severity={severity} />
            <a href={href}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Ways({ locale, at, revision, isLater }: OutlinePage) {
  const words = builderMessages[locale];
  const isDraft = revision.state === 'draft';
  return (
    <ul class="ways">
      <li>
        <a href={at.preview()}>{words.preview}</a>
      </li>
      {isDraft && (
        <li>
          <a href={at.versions}>{words.versions}</a>
        </li>
      )}
      {isDraft && isLater && (
        <li>
          <a href={at.changes}>{words.changes}</a>
        </li>
      )}
    </ul>
  );
}

const Sections = (page: OutlinePage) => (
  <ol class="outline">
    {page.form.sections.map((section, index) => (
      <SectionLine key={section.key} page={page} section={section} number={index + 1} />
    ))}
  </ol>
);

type SectionLineParts = { page: OutlinePage; section: Section; number: number };

function SectionLine({ page, section, number }: SectionLineParts) {
  const { locale, at, revision, inWords } = page;
  const words = builderMessages[locale];
  const when = inWords(section);
  const isEdited = revision.state === 'draft' && section.key !== essentialsKey;
  return (
    <li class="outline__section" id={section.key}>
      <h3>{`${number}. ${section.title || words.nameless}`}</h3>
      {when !== null && <p class="outline__when">{words.shownWhen(when)}</p>}
      {section.key === essentialsKey && <p class="outline__when">{words.setByCall}</p>}
      {isEdited && (
        <div class="outline__actions">
          <a href={at.section(section.key)}>
            {words.editSection}
            <span class="visually-hidden">{` ${words.of(section.title)}`}</span>
          </a>
          <PartButtons
            page={page}
            what="section"
            part={{ key: section.key, label: section.title }}
          />
        </div>
      )}
      {section.fields.length === 0 && <p>{words.emptySection}</p>}
      <ol class="outline__fields">
        {section.fields.map((field) => (
          <OutlineField key={field.key} page={page} field={field} />
        ))}
      </ol>
      {revision.state === 'draft' && (
        <p>
          <a href={at.newField(section.key)}>
            {words.addField}
            <span class="visually-hidden">{` ${words.of(section.title)}`}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function AddSection({ locale, at }: OutlinePage) {
  const words = builderMessages[locale];
  return (
    <form class="form" method="post" action={at.sections}>
      <TextField name="title" label={words.sectionTitle} />
      <Button variant="secondary">{words.addSection}</Button>
    </form>
  );
}
