import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { Form } from './form.ts';
import { associationIdentity } from './library/association-identity.ts';
import { associationRequest } from './library/association-request.ts';
import { associationSignature } from './library/association-signature.ts';
import { communeSections } from './library/commune.ts';
import { schoolSections } from './library/school.ts';

export type TemplateKey = 'association' | 'commune' | 'school';

/** A form to begin from: whole as it stands, and changed at will. */
export type FormTemplate = { key: TemplateKey; for: readonly ApplicantKind[]; form: Form };

export const templates: readonly FormTemplate[] = [
  {
    key: 'association',
    for: ['association', 'foundation'],
    form: { sections: [...associationIdentity, ...associationRequest, ...associationSignature] },
  },
  { key: 'commune', for: ['commune', 'epci'], form: { sections: communeSections } },
  { key: 'school', for: ['public-school'], form: { sections: schoolSections } },
];

const blank: Form = {
  sections: [{ key: 'dossier', title: 'Votre dossier', help: '', shownWhen: null, fields: [] }],
};

/** Null: one section, and nothing asked yet. */
export const formOfTemplate = (key: TemplateKey | null): Form =>
  templates.find((template) => template.key === key)?.form ?? blank;
