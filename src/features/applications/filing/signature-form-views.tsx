import { Button, Choice, Field } from '#web/components/form.tsx';
import { Select } from '#web/components/select.tsx';
import { UploadField } from '#web/upload-field.tsx';
import type { CheckPage } from './check-page.ts';
import { filingAddresses } from './filing-addresses.ts';
import { filingMessages } from './filing-messages.ts';
import { scanLimits } from './scan-limits.ts';
import type { SignFault } from './sign-application.ts';
import { mandates } from './signature.ts';

/** Who signs, and how: at once, by a link, or on paper already. */
export function SignatureForm(page: CheckPage) {
  const { locale, application, seen, typed } = page;
  const words = filingMessages[locale];
  const at = filingAddresses(application.id, locale);
  return (
    <form class="form" method="post" action={`${at.signature}#signature`}>
      <p>{words.signLead}</p>
      {page.faultsOfAnswers > 0 && <p>{words.signOnceComplete}</p>}
      <input type="hidden" name="seen" value={seen} />
      <input type="hidden" name="instead" value={page.dossier.signature?.id ?? ''} />
      <SignatoryFields {...page} />
      <fieldset>
        <legend>{words.how}</legend>
        <Choice
          type="radio"
          name="way"
          value="here"
          label={words.here}
          help={words.hereHelp}
          checked={typed.way === 'here'}
        />
        <Choice
          type="radio"
          name="way"
          value="link"
          label={words.byLink}
          help={words.byLinkHelp}
          checked={typed.way === 'link'}
        />
      </fieldset>
      <Field
        name="mail"
        type="email"
        label={words.mail}
        help={words.mailHelp}
        value={typed.mail}
        error={errorAt(page, ['mail-wrong'])}
      />
      <Button variant="secondary">{words.signNow}</Button>
    </form>
  );
}

function SignatoryFields(page: CheckPage) {
  const { locale, typed } = page;
  const words = filingMessages[locale];
  return (
    <>
      <Field
        name="name"
        label={words.name}
        value={typed.name}
        error={errorAt(page, ['name-missing', 'name-too-long'])}
      />
      <Field
        name="title"
        label={words.nameTitle}
        value={typed.title}
        error={errorAt(page, ['title-too-long'])}
      />
      <Select
        name="mandate"
        label={words.mandate}
        value={typed.mandate}
        groups={[
          {
            label: '',
            options: mandates.map((value) => ({ value, label: words.mandates[value] })),
          },
        ]}
      />
    </>
  );
}

/** A form of its own: its fields go before its file. */
export function ScanForm({ locale, application, typed, dossier, at: opened }: CheckPage) {
  const words = filingMessages[locale];
  const at = filingAddresses(application.id, locale);
  return (
    <details class="scan-form">
      <summary>{words.onPaper}</summary>
      <form class="form" method="post" action={at.scan} encType="multipart/form-data">
        <Field name="name" id="scan-name" label={words.name} value={typed.name} />
        <Field name="title" id="scan-title" label={words.nameTitle} value={typed.title} />
        <input type="hidden" name="mandate" value={typed.mandate} />
        <input type="hidden" name="instead" value={dossier.signature?.id ?? ''} />
        <UploadField
          {...{ locale, limits: scanLimits }}
          authorityId={application.authorityId}
          start={opened.uploads}
          label={words.scan}
          help={words.scanHelp}
        />
        <Button variant="secondary">{words.sendScan}</Button>
      </form>
    </details>
  );
}

function errorAt({ locale, said }: CheckPage, faults: readonly SignFault[]): string | undefined {
  if (said?.said !== 'form-wrong') return undefined;
  const found = said.faults.find((each) => faults.includes(each));
  return found && filingMessages[locale].faults[found];
}
