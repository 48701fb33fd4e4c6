import type { ComponentChildren } from 'preact';
import type { Locale } from '#web/locale.ts';
import type { Written, WrittenSection } from './written-answers.ts';
import { writtenMessages } from './written-messages.ts';

type Parts = {
  locale: Locale;
  sections: readonly WrittenSection[];
  /** A file by its identifier: a link where the reader may open it. */
  file: (id: string) => ComponentChildren;
};

/** A dossier to be read, not filled in. */
export const WrittenAnswers = ({ locale, sections, file }: Parts) => (
  <>
    {sections.map(({ key, title, fields }, index) => (
      <section key={key} aria-labelledby={`read-${key}`} class="read-section">
        <h2 id={`read-${key}`}>{`${index + 1}. ${title}`}</h2>
        <dl class="read-answers">
          {fields.map((field) => (
            <div key={field.key}>
              <dt>{field.label}</dt>
              <dd>
                <WrittenAnswer
                  locale={locale}
                  label={field.label}
                  written={field.written}
                  file={file}
                />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    ))}
  </>
);

type AnswerParts = Pick<Parts, 'locale' | 'file'> & { label: string; written: Written };

export function WrittenAnswer({ locale, label, written, file }: AnswerParts) {
  if (written === null) return <em>{writtenMessages[locale].unanswered}</em>;
  switch (written.kind) {
    case 'text':
      return <p class="read-text">{written.text}</p>;
    case 'list':
      return (
        <ul>
          {written.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'files':
      return (
        <ul>
          {written.ids.map((id) => (
            <li key={id}>{file(id)}</li>
          ))}
        </ul>
      );
    case 'table':
      return <WrittenTable label={label} {...written} />;
  }
}

type TableParts = Extract<Written, { kind: 'table' }> & { label: string };

function WrittenTable({ label, header, rows, endsInFigures }: TableParts) {
  const classAt = (at: number) =>
    endsInFigures && at === header.length - 1 ? 'numeric' : undefined;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll from the keyboard (axe: scrollable-region-focusable)
    <section class="table-frame table-frame--scroll" aria-label={label} tabIndex={0}>
      <table class="table">
        <thead>
          <tr>
            {header.map((text, at) => (
              <th key={text} scope="col" class={classAt(at)}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={String(index)}>
              {row.map((text, at) => (
                <td key={header[at]} data-label={header[at]} class={classAt(at)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
