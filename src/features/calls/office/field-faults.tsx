import { FormRefusal } from '#web/components/form.tsx';
import type { Locale } from '#web/locale.ts';
import { fieldMessages } from './field-messages.ts';
import type { FieldFault } from './typed-body.ts';

type Parts = { locale: Locale; faults: readonly FieldFault[] };

/** What is to be taken up again, each a link to its field; nothing when all was understood. */
export function FaultSummary({ locale, faults }: Parts) {
  if (faults.length === 0) return null;
  const words = fieldMessages[locale];
  return (
    <FormRefusal>
      <p>{words.title(faults.length)}</p>
      <ul>
        {faults.map(({ field, fault }) => (
          <li key={`${field} ${fault}`}>
            <a href={`#${field}`}>{words.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </FormRefusal>
  );
}

/** The sentence of a field, or nothing. */
export function faultAt({ locale, faults }: Parts, field: string): string | undefined {
  const found = faults.find((each) => each.field === field);
  return found && fieldMessages[locale].faults[found.fault];
}
