import type { KeptFile } from '#platform/files/file.ts';
import { Button, Choice, FormRefusal } from '#web/components/form.tsx';
import { Markdown } from '#web/components/markdown.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { explainFileRefusal, formatSize } from '#web/file-messages.ts';
import { type Locale, localise } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { RefusedFile, UploadLimits } from '#web/upload-form.ts';
import type { NativeCall } from '../call.ts';
import { callMessages } from './call-messages.ts';
import { conflictMessages } from './conflict-messages.ts';
import { changedBy, type LastChange } from './conflict-views.tsx';
import { regulationMessages } from './regulation-messages.ts';
import { OnCall } from './settings-views.tsx';

export type RegulationPage = {
  locale: Locale;
  call: NativeCall;
  regulation: string;
  annexes: readonly KeptFile[];
  limits: UploadLimits;
  refused: string | null;
  fault: string | undefined;
  refusedFiles: readonly RefusedFile[];
  /** Names the text that this page was opened on. */
  was: string;
  /** Somebody else saved another text meanwhile. */
  overtaken: { last: LastChange; theirs: string } | null;
};

/** The text of a call and the documents with it. */
export function RegulationView(page: RegulationPage) {
  const { locale, call, regulation } = page;
  const words = regulationMessages[locale];
  return (
    <OnCall {...page} title={callMessages[locale].regulation}>
      {call.state === 'draft' ? <TextForm {...page} /> : <p class="lead">{words.fixed}</p>}
      {regulation !== '' && (
        <section aria-labelledby="read">
          <h2 id="read">{words.read}</h2>
          <Markdown text={regulation} level={3} />
        </section>
      )}
      <Annexes {...page} />
    </OnCall>
  );
}

const at = ({ call, locale }: RegulationPage, path: string) =>
  localise(`/office/calls/${call.id}${path}`, locale);

function TextForm(page: RegulationPage) {
  const words = regulationMessages[page.locale];
  return (
    <form class="form form--wide" method="post" action={at(page, '/regulation')}>
      <Overtaken {...page} />
      {page.overtaken === null && <input type="hidden" name="was" value={page.was} />}
      <TextArea
        name="regulation"
        label={words.text}
        help={words.textHelp}
        value={page.regulation}
        rows={16}
      />
      <Button>{words.save}</Button>
    </form>
  );
}

/** Theirs, whole, and the one box without which nothing replaces it. */
function Overtaken({ locale, overtaken, was }: RegulationPage) {
  if (overtaken === null) return null;
  const words = conflictMessages[locale];
  return (
    <section class="conflict" aria-labelledby="conflict">
      <FormRefusal>
        <h2 id="conflict">{words.title}</h2>
        <p>{changedBy(overtaken.last, locale)}</p>
        <p>{words.replaceUnchosen}</p>
      </FormRefusal>
      <h3>{words.text}</h3>
      <Markdown text={overtaken.theirs} level={4} />
      <Choice name="replace" value={was} label={words.replace} />
    </section>
  );
}

function Annexes(page: RegulationPage) {
  const { locale, annexes, call } = page;
  const words = regulationMessages[locale];
  const isDraft = call.state === 'draft';
  return (
    <section aria-labelledby="annexes">
      <h2 id="annexes">{words.annexes}</h2>
      <p>{words.annexesLead}</p>
      {annexes.length === 0 && <p>{words.none}</p>}
      <ul class="part-list">
        {annexes.map(({ id, name, size }) => (
          <li key={id}>
            <a href={at(page, `/annexes/${id}`)}>{name}</a> {formatSize(size, locale)}
            {isDraft && (
              <form method="post" action={at(page, `/annexes/${id}/removal`)}>
                <Button variant="tertiary" aria-label={words.remove(name)}>
                  {words.removeWord}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {isDraft && <AnnexForm {...page} />}
    </section>
  );
}

function AnnexForm(page: RegulationPage) {
  const { locale, call, limits, refusedFiles, fault } = page;
  const refused = refusedFiles.map(
    ({ name, refusal }) => `${name} : ${explainFileRefusal(refusal, locale)}`,
  );
  return (
    <form
      class="upload-form"
      method="post"
      encType="multipart/form-data"
      action={at(page, '/annexes/files')}
    >
      <UploadField
        {...{ locale, limits }}
        authorityId={call.authorityId}
        fault={refused.length > 0 ? refused.join(' ') : fault}
      />
      <Button>{regulationMessages[locale].send}</Button>
    </form>
  );
}
