import { explainFormFault } from '../form/explain-form-fault.ts';
import type { Form } from '../form/form.ts';
import type { FormFault } from '../form/form-fault.ts';
import { formFaults } from '../form/form-faults.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { inWords } from './condition-words.ts';
import type { OpenedForm } from './opened-form.ts';
import type { DoneThing, FaultLine, OutlinePage } from './outline-page.ts';
import { inputOf } from './setting-errors.ts';

type Done = { done: DoneThing | null; undo: number | null };

/** The draft when there is one, else what is published; null when the form is not begun. */
export function outlinePage(opened: OpenedForm, done: Done): OutlinePage | null {
  const { locale, at, call, published } = opened;
  const revision = opened.draft ?? published;
  if (revision === null) return null;
  const { form } = revision;
  return {
    locale,
    callName: call.settings.name,
    form,
    revision,
    at,
    faults: revision.state === 'draft' ? faultLines(opened, form) : [],
    inWords: inWords(form, locale),
    isLater: published !== null,
    ...done,
  };
}

const faultLines = ({ locale, at }: OpenedForm, form: Form): FaultLine[] =>
  formFaults(form).map((fault) => ({
    href: placeOf(fault, form, at),
    message: explainFormFault(fault, locale),
    severity: fault.severity,
  }));

/** The page, and the input on it, where a fault is mended. */
function placeOf({ place }: FormFault, form: Form, at: BuilderAddresses): string {
  const section = form.sections[place.section ?? -1];
  if (!section) return at.outline;
  const field = section.fields[place.field ?? -1];
  if (field) return `${at.field(field.key)}#${inputOf(place.part, {})}`;
  if (place.part === 'fields') return at.newField(section.key);
  return `${at.section(section.key)}#${place.part === 'label' ? 'title' : inputOf(place.part, {})}`;
}
