import type { ComponentChildren } from 'preact';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { oneGroup, Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import type { ProgrammeChoice } from '../call-place-queries.ts';
import { callMessages } from './call-messages.ts';
import { type Conflict, ConflictFields } from './conflict-views.tsx';
import { FaultSummary } from './field-faults.tsx';
import {
  AdvancedFields,
  ApplicantFields,
  ContactFields,
  SettingField,
} from './settings-fields.tsx';
import type { TypedSettings } from './settings-form.ts';
import { settingsMessages } from './settings-messages.ts';
import type { FieldFault } from './typed-body.ts';
import { waveMessages } from './wave-messages.ts';

export type SettingsPage = {
  locale: Locale;
  call: NativeCall;
  programmes: readonly ProgrammeChoice[];
  typed: TypedSettings;
  faults: readonly FieldFault[];
  /** Why the whole was not saved. */
  refused: string | null;
  /** What the form is compared with when somebody else saves meanwhile. */
  read: TypedSettings | null;
  /** Of the call as it was read; its own when none is given. */
  version?: number;
  conflict: Conflict | null;
};

/** The settings of a draft; of a published call, whom to write to. */
export function SettingsView(page: SettingsPage) {
  const { locale, call } = page;
  const words = callMessages[locale];
  const isDraft = call.state === 'draft';
  return (
    <OnCall {...page} title={words.settings}>
      {!isDraft && <p class="lead">{words.contactOnly}</p>}
      <FaultSummary locale={locale} faults={page.faults} />
      <form
        class="form"
        method="post"
        action={localise(`/office/calls/${call.id}/settings`, locale)}
        noValidate
      >
        <input type="hidden" name="version" value={String(page.version ?? call.version)} />
        <input type="hidden" name="read" value={JSON.stringify(page.read)} />
        <ConflictFields locale={locale} conflict={page.conflict} />
        {isDraft ? <AllFields {...page} /> : <ContactFields {...page} whole />}
        <Button>{waveMessages[locale].save}</Button>
      </form>
    </OnCall>
  );
}

function AllFields(page: SettingsPage) {
  const { locale, programmes, typed } = page;
  const labels = settingsMessages[locale];
  return (
    <>
      <SettingField {...page} name="name" help={labels.nameHelp} />
      <SettingField {...page} name="edition" help={labels.editionHelp} />
      <Select
        name="programme"
        label={labels.programme}
        value={typed.programme}
        groups={oneGroup(programmes.map(({ id, name }) => ({ value: id, label: name })))}
      />
      <TextArea
        name="summary"
        label={labels.summary}
        help={labels.summaryHelp}
        value={typed.summary}
      />
      <ApplicantFields {...page} />
      <SettingField {...page} name="ceiling" help={labels.optional} inputMode="decimal" />
      <ContactFields {...page} whole />
      <AdvancedFields {...page} />
    </>
  );
}

type OnCallParts = Pick<SettingsPage, 'locale' | 'call' | 'refused'> & {
  title: string;
  children: ComponentChildren;
};

/** A page under that of a call: the way back, its title, and why nothing was saved. */
export function OnCall({ locale, call, title, refused, children }: OnCallParts) {
  const address = localise(`/office/calls/${call.id}`, locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise('/office/calls', locale), label: callMessages[locale].back },
          { href: address, label: call.settings.name },
        ]}
        current={title}
      />
      <PageTitle over={call.settings.name}>{title}</PageTitle>
      {refused && (
        <FormRefusal>
          <p>{refused}</p>
        </FormRefusal>
      )}
      {children}
    </>
  );
}
