import { explainAnswerIssue } from '#features/calls/form/explain-answer-issue.ts';
import { type Form, listFields } from '#features/calls/form/form.ts';
import { profileMessages } from '#features/organisations/profile/profile-messages.ts';
import { formatEuros, type Locale } from '#kernel/money.ts';
import { formatPermille } from '#kernel/ratio.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { formatInstant } from '#web/instants.ts';
import type { FilingFault, FilingWarning } from './filing.ts';
import { filingFaultMessages } from './filing-fault-messages.ts';

/** Where a fault is mended: a field of a section, the organisation's profile, the signature. */
export type Remedy = { section: string; name: string } | 'organisation' | 'signature';
export type ExplainedFault = { sentence: string; remedy: Remedy };

type Known = { form: Form; book: TerritoryBook; locale: Locale; now: Date };

export const explainFilingFault = (fault: FilingFault, known: Known): ExplainedFault => ({
  sentence: sentenceOf(fault, known),
  remedy: remedyOf(fault, known.form),
});

export function explainFilingWarning(warning: FilingWarning, locale: Locale): string {
  const words = filingFaultMessages[locale];
  return warning.warning === 'siret-pending'
    ? words.pendingWarning
    : words.antivirusWarning(warning.count);
}

function remedyOf(fault: FilingFault, form: Form): Remedy {
  if (fault.fault === 'answer') return inForm(fault.issue.name, form);
  if ('field' in fault) return inForm(fault.field, form);
  return fault.fault.startsWith('signature') ? 'signature' : 'organisation';
}

function inForm(name: string, form: Form): Remedy {
  const key = keyOf(name);
  const section = form.sections.find(({ fields }) => fields.some((field) => field.key === key));
  return section ? { section: section.key, name } : 'signature';
}

const keyOf = (name: string): string => name.split('.')[0] ?? name;

function labelOf(name: string, form: Form): string {
  const key = keyOf(name);
  return listFields(form).find(({ field }) => field.key === key)?.field.label ?? key;
}

type OfField = Extract<FilingFault, { field: string }>;

function sentenceOf(fault: FilingFault, known: Known): string {
  const { form, locale } = known;
  const words = filingFaultMessages[locale];
  if (fault.fault === 'answer') {
    const { name } = fault.issue;
    return words.ofField(labelOf(name, form), explainAnswerIssue(fault.issue, locale));
  }
  if ('field' in fault) return sentenceOfField(fault, known);
  switch (fault.fault) {
    case 'kind-not-eligible':
      return words.kind(
        fault.allowed.map((kind) => profileMessages[locale].kinds[kind]).join(', '),
      );
    case 'siret-missing':
      return words.siretMissing;
    case 'siret-pending':
      return words.siretPending;
    default:
      return sentenceOfSignature(fault, known);
  }
}

function sentenceOfField(fault: OfField, { form, book, locale }: Known): string {
  const words = filingFaultMessages[locale];
  const label = labelOf(fault.field, form);
  const euros = (amount: Parameters<typeof formatEuros>[0]) => formatEuros(amount, locale);
  switch (fault.fault) {
    case 'not-understood':
      return words.notUnderstood(label);
    case 'territory-not-eligible':
      return words.territory(fault.codes.map((code) => book.find(code)?.name ?? code).join(', '));
    case 'above-ceiling':
      return words.ceiling(euros(fault.requested), euros(fault.ceiling));
    case 'below-floor':
      return words.floor(euros(fault.requested), euros(fault.floor));
    case 'cofunding-too-low':
      return words.cofunding(
        formatPermille(fault.permille, locale),
        formatPermille(fault.least, locale),
      );
    case 'file-refused':
      return words.fileRefused(label, fault.name);
    case 'file-gone':
      return words.fileGone(label);
  }
}

type OfSignature = Extract<FilingFault, { fault: `signature-${string}` }>;

function sentenceOfSignature(fault: OfSignature, { form, locale, now }: Known): string {
  const words = filingFaultMessages[locale];
  if (fault.fault === 'signature-missing') return words.signatureMissing;
  if (fault.fault === 'signature-outdated') {
    const changed = fault.changed.map((key) => labelOf(key, form)).join(', ');
    return words.signatureOutdated(fault.signatory.name, changed);
  }
  const day = formatInstant(fault.askedAt, locale);
  const isOver = fault.linkEndsAt !== null && fault.linkEndsAt <= now;
  return (isOver ? words.signatureOver : words.signatureWaited)(fault.signatory.name, day);
}
