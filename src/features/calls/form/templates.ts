import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { type EssentialChoices, essentialsSection, withEssentials } from './essentials.ts';
import type { Form, Section } from './form.ts';
import { associationIdentity } from './library/association-identity.ts';
import { associationRequest } from './library/association-request.ts';
import { associationSignature } from './library/association-signature.ts';
import { communeSections } from './library/commune.ts';
import { schoolSections } from './library/school.ts';

export type TemplateKey = 'association' | 'commune' | 'school';

/** A form to begin from: whole as it stands, and changed at will. */
export type FormTemplate = { key: TemplateKey; for: readonly ApplicantKind[]; form: Form };

/** As a template is read before a call has decided anything of it. */
const undecided = (applicantKinds: readonly ApplicantKind[]): EssentialChoices => ({
  applicantKinds,
  scales: ['departmental', 'regional'],
  natures: [],
  floor: null,
  ceiling: null,
  roadmapLines: [],
});

const template = (
  key: TemplateKey,
  kinds: readonly ApplicantKind[],
  sections: readonly Section[],
): FormTemplate => ({
  key,
  for: kinds,
  form: withEssentials({ sections }, essentialsSection(undecided(kinds))),
});

export const templates: readonly FormTemplate[] = [
  template(
    'association',
    ['association', 'foundation'],
    [...associationIdentity, ...associationRequest, ...associationSignature],
  ),
  template('commune', ['commune', 'epci'], communeSections),
  template('school', ['public-school'], schoolSections),
];

const blank: Form = {
  sections: [{ key: 'dossier', title: 'Votre dossier', help: '', shownWhen: null, fields: [] }],
};

/** Null: the essentials of every form come with its call, and one section where nothing is asked. */
export const formOfTemplate = (key: TemplateKey | null): Form =>
  templates.find((template) => template.key === key)?.form ?? blank;
