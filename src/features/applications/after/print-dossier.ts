import type { Form } from '#features/calls/form/form.ts';
import { dayIn } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { PrintedAnswer, PrintedDossier } from '#platform/documents/render-dossier.ts';
import type { SeenApplication } from '../application-queries.ts';
import { toTheSecond } from '../filing/receipt-facts.ts';
import { type Written, writeAnswers } from '../written-answers.ts';
import type { FiledVersion } from './filed-version-queries.ts';
import { printMessages } from './print-messages.ts';

type Given = {
  application: Pick<SeenApplication, 'organisationName' | 'call'>;
  filed: FiledVersion;
  form: Form;
  /** The files of the version, by their identifier. */
  names: ReadonlyMap<string, string>;
  locale: Locale;
  book: TerritoryBook;
};

/** A filed version as it is printed: every question asked, with its answer. */
export function printDossier(given: Given): PrintedDossier {
  const { application, filed, form, locale, book } = given;
  const { content, sha256, title, answers } = filed;
  const words = printMessages[locale];
  const number = words.number(content.number.toString(), content.version);
  const name = nameIn(content.organisation) ?? application.organisationName;
  return {
    locale,
    day: dayIn('Europe/Paris', content.filedAt),
    authority: application.call.authorityName,
    over: [application.call.settings.name, number],
    title: title || words.untitled,
    lead: [words.filed(name, toTheSecond(content.filedAt, locale)), words.causes[content.cause]],
    sections: writeAnswers(form, answers, { locale, book }).map((section) => ({
      title: section.title,
      fields: section.fields.map((field) => ({
        label: field.label,
        answer: printAnswer(field.written, given),
      })),
    })),
    proofTitle: words.proof,
    proof: [words.proofHash(sha256), words.proofHow],
    foot: [application.call.authorityName, number],
  };
}

const nameIn = (organisation: object): string | null =>
  'name' in organisation && typeof organisation.name === 'string' ? organisation.name : null;

function printAnswer(written: Written, { locale, names }: Given): PrintedAnswer {
  const words = printMessages[locale];
  if (written === null) return { kind: 'none', text: words.unanswered };
  switch (written.kind) {
    case 'text':
      return { kind: 'text', lines: written.text.split('\n').filter((line) => line.trim() !== '') };
    case 'files':
      return { kind: 'list', items: written.ids.map((id) => names.get(id) ?? words.lost) };
    default:
      return written;
  }
}
