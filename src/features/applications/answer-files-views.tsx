import type { KeptFile } from '#platform/files/file.ts';
import { formatSize } from '#web/file-messages.ts';
import { FileState } from '#web/file-state.tsx';
import type { Locale } from '#web/locale.ts';

type Parts = {
  locale: Locale;
  files: readonly KeptFile[];
  hasScanner: boolean;
  /** The address of each. */
  at: (id: string) => string;
  noFile: string;
  /** The button that leads to the page of these files; null for whoever only reads. */
  change: { name: string; value: string; label: string } | null;
};

/** What was handed in for one question, inside the form that asks it. */
export function AnswerFiles({ locale, files, hasScanner, at, noFile, change }: Parts) {
  return (
    <>
      {files.length === 0 && <p>{noFile}</p>}
      {files.length > 0 && (
        <ul class="answer-files">
          {files.map((file) => (
            <li key={file.id}>
              <a class="file-name" href={at(file.id)}>
                {file.name}
              </a>{' '}
              <span>{formatSize(file.size, locale)}</span>{' '}
              <FileState {...{ locale, file, hasScanner }} />
            </li>
          ))}
        </ul>
      )}
      {change && (
        <p>
          <button
            class="ds-button"
            data-variant="secondary"
            type="submit"
            name={change.name}
            value={change.value}
          >
            {change.label}
          </button>
        </p>
      )}
    </>
  );
}
