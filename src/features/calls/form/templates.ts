import type { Form } from './form.ts';

export type TemplateKey = 'association' | 'commune' | 'school';
const emptyForm: Form = {
  sections: [{ key: 'dossier', title: 'Votre dossier', help: '', shownWhen: null, fields: [] }],
};
export const formOfTemplate = (_template: TemplateKey | null): Form => emptyForm;
