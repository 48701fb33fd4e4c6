import type { Field } from '../form/form.ts';
import { AskedGroup, type AskedParts } from './asked.tsx';
import { formPageMessages } from './form-page-messages.ts';

type StatementParts = {
  asked: AskedParts;
  field: Extract<Field, { kind: 'statement' }>;
  signed: boolean;
};

/** The text is read where it is signed; the answer names its version. */
export const StatementInput = ({ asked, field, signed }: StatementParts) => (
  <AskedGroup {...asked}>
    <StatementText text={field.text} />
    <div class="choice">
      <input
        class="ds-input"
        type="checkbox"
        id={`${asked.name}.${field.version}`}
        name={asked.name}
        value={field.version}
        checked={signed}
      />
      <label for={`${asked.name}.${field.version}`}>{formPageMessages[asked.locale].sign}</label>
    </div>
  </AskedGroup>
);

export const StatementText = ({ text }: { text: string }) => (
  <div class="statement-text">
    {text
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
  </div>
);
