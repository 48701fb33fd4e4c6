import { acceptAttribute } from '#platform/files/media-types.ts';
import { assetUrl } from './assets.ts';
import { formatSize, listKinds } from './file-messages.ts';
import { type Locale, localise } from './locale.ts';
import type { UploadLimits } from './upload-form.ts';
import { uploadMessages } from './upload-messages.ts';

type UploadFieldParts = {
  locale: Locale;
  limits: UploadLimits;
  /** Whose files they will be; sent to the part-by-part upload. */
  authorityId: string;
  /** Where uploads are opened, for those who are of no authority. */
  start?: string;
  /** Why the form came back: shown at the field. */
  fault?: string | undefined;
  /** In place of the words that suit any file. */
  label?: string;
  help?: string;
};

/**
 * A file field for a multipart form. It comes last in its form: the fields before it are read
 * before the files. With JavaScript each file goes in parts as soon as it is chosen, and the form
 * names them instead of holding them.
 */
export function UploadField({ locale, limits, authorityId, fault, ...said }: UploadFieldParts) {
  const words = uploadMessages[locale];
  const limit = formatSize(limits.maxBytes, locale);
  const help = said.help ?? words.help(listKinds(limits.accepted, locale), limit, limits.mostFiles);
  return (
    <div
      class="field upload"
      data-upload
      data-start={said.start ?? localise('/uploads', locale)}
      data-authority={authorityId}
      data-max={limits.maxBytes}
      data-limit={limit}
      data-words={JSON.stringify(words.island)}
    >
      <label for="upload-files">{said.label ?? words.files}</label>
      <p class="field__help" id="upload-help">
        {help}
      </p>
      {fault && (
        <p class="field__error" id="upload-fault">
          {fault}
        </p>
      )}
      <input
        class="ds-input upload__input"
        id="upload-files"
        type="file"
        name="files"
        multiple={limits.mostFiles > 1}
        accept={acceptAttribute(limits.accepted)}
        aria-describedby={fault ? 'upload-fault upload-help' : 'upload-help'}
        aria-invalid={fault ? true : undefined}
      />
      <script type="module" src={assetUrl('upload.ts')} />
    </div>
  );
}
