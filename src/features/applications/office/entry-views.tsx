import type { NativeCall } from '#features/calls/call.ts';
import { essentialKeys } from '#features/calls/form/essentials.ts';
import { writeForm } from '#features/calls/form-page/form-for-browser.ts';
import type { FormPage } from '#features/calls/form-page/form-page.ts';
import { SectionFields } from '#features/calls/form-page/section-view.tsx';
import { assetUrl } from '#web/assets.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { EntryField, TypedEntry } from './entry-form.ts';
import { entryMessages } from './entry-messages.ts';
import { filterMessages } from './filter-messages.ts';
import { listMessages } from './list-messages.ts';

export type EntryPage = {
  locale: Locale;
  call: NativeCall;
  typed: TypedEntry;
  form: FormPage;
  faults: readonly { field: string; sentence: string }[];
};

export function EntryView(page: EntryPage) {
  const { locale, call, faults, form } = page;
  const words = entryMessages[locale];
  const list = localise(`/office/calls/${call.id}/applications`, locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: list, label: listMessages[locale].title }]}
        current={words.title}
      />
      <PageTitle over={call.settings.name}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {faults.length > 0 && (
        <FormRefusal>
          <p>
            <strong>{words.refused}</strong>
          </p>
          <ul>
            {faults.map(({ field, sentence }) => (
              <li key={field}>
                <a href={`#${field}`}>{sentence}</a>
              </li>
            ))}
          </ul>
        </FormRefusal>
      )}
      <form
        class="form dossier-form"
        method="post"
        action={`${list}/entry`}
        noValidate
        data-form={writeForm(form.form)}
        data-locale={locale}
      >
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
        <Who {...page} />
        <How {...page} />
        <Sections {...page} />
        <div class="form__buttons">
          <Button>{words.button}</Button>
        </div>
        <script type="module" src={assetUrl('fill-form.ts')} />
      </form>
    </>
  );
}

const errorAt = ({ faults }: EntryPage, name: EntryField): string | undefined =>
  faults.find(({ field }) => field === name)?.sentence;

function Who(page: EntryPage) {
  const { locale, call, typed } = page;
  const words = entryMessages[locale];
  const text = (name: EntryField, label: string, help?: string) => (
    <Field name={name} label={label} help={help} error={errorAt(page, name)} value={typed[name]} />
  );
  return (
    <fieldset class="asked-group">
      <legend>
        <h2>{words.who}</h2>
      </legend>
      {text('entry-siret', words.siret, words.siretHelp)}
      {text('entry-name', words.name)}
      <Select
        name="entry-kind"
        label={words.kind}
        error={errorAt(page, 'entry-kind')}
        value={typed['entry-kind']}
        groups={[
          {
            label: '',
            options: call.settings.applicantKinds.map((kind) => ({
              value: kind,
              label: filterMessages[locale].kinds[kind],
            })),
          },
        ]}
      />
      {text('entry-address', words.address)}
      {text('entry-postal-code', words.postalCode)}
      {text('entry-city', words.city)}
      {text('entry-mail', words.mail)}
    </fieldset>
  );
}

function How(page: EntryPage) {
  const { locale, call, typed } = page;
  const words = entryMessages[locale];
  return (
    <fieldset class="asked-group">
      <legend>
        <h2>{words.how}</h2>
      </legend>
      <Select
        name="entry-channel"
        label={words.channel}
        value={typed['entry-channel']}
        groups={[
          {
            label: '',
            options: (['paper', 'mail'] as const).map((value) => ({
              value,
              label: words.channels[value],
            })),
          },
        ]}
      />
      <Field
        name="entry-received"
        type="date"
        label={words.received}
        help={words.receivedHelp}
        error={errorAt(page, 'entry-received')}
        value={typed['entry-received']}
      />
      {call.waves.length > 1 ? (
        <Select
          name="entry-wave"
          label={words.wave}
          value={typed['entry-wave']}
          groups={[
            {
              label: '',
              options: call.waves.map(({ number }) => ({
                value: String(number),
                label: String(number),
              })),
            },
          ]}
        />
      ) : (
        <input type="hidden" name="entry-wave" value={typed['entry-wave']} />
      )}
    </fieldset>
  );
}

/** The form of the call on one page; who applies was said above. */
const Sections = ({ locale, form }: EntryPage) => (
  <>
    <h2>{entryMessages[locale].dossier}</h2>
    <p>{entryMessages[locale].dossierHelp}</p>
    {form.form.sections.map((section) => (
      <section
        key={section.key}
        aria-labelledby={`section-${section.key}`}
        hidden={!form.shown.has(section.key)}
      >
        <h3 id={`section-${section.key}`}>{section.title}</h3>
        <SectionFields
          page={form}
          section={{
            ...section,
            fields: section.fields.filter(({ key }) => key !== essentialKeys.applicantKind),
          }}
        />
      </section>
    ))}
  </>
);
