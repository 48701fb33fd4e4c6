import type { Answer, Answers } from '#features/calls/form/answer.ts';
import { essentialKeys, optionOfKind } from '#features/calls/form/essentials.ts';
import { type Field, type Form, listFields } from '#features/calls/form/form.ts';
import { readAnswer } from '#features/calls/form/read-answer.ts';
import type { OrganisationProfile } from '#features/organisations/organisation.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';

type Reading = { today: string; book: TerritoryBook };

/** What the profile of the organisation knows already of what a form asks, as it would be typed. */
export function profileAnswers(form: Form, profile: OrganisationProfile, reading: Reading) {
  const known: Readonly<Record<string, string>> = textsOf(profile);
  const answers: Record<string, Answer> = Object.create(null);
  for (const { field } of listFields(form)) {
    const text = Object.hasOwn(known, field.key) ? (known[field.key] ?? '') : '';
    if (text === '' || !takesText(field)) continue;
    const { answer } = readAnswer(field, { [field.key]: [text] }, reading);
    if (answer) answers[field.key] = answer;
  }
  return { ...answers } satisfies Answers;
}

const takesText = ({ key, kind }: Field): boolean =>
  key === essentialKeys.applicantKind ||
  ['short-text', 'long-text', 'siret', 'rna', 'uai', 'email', 'phone', 'territory'].includes(kind);

const textsOf = (profile: OrganisationProfile) => ({
  [essentialKeys.applicantKind]: optionOfKind(profile.kind),
  nom: profile.name,
  sigle: profile.shortName,
  siret: profile.siret ?? '',
  rna: profile.rna ?? '',
  uai: profile.uai ?? '',
  adresse: [profile.address, `${profile.postalCode} ${profile.city}`.trim()]
    .filter((line) => line !== '')
    .join('\n'),
  commune: profile.communeCode ?? '',
  courriel: profile.mail,
  telephone: profile.phone,
  site: profile.website,
  objet_statutaire: profile.object,
  representant_nom: profile.representative.name,
  representant_fonction: profile.representative.title,
});
