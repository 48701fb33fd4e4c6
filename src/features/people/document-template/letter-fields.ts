import type { KnownField } from '#platform/documents/template-fields.ts';
import type { LetterKind, TemplateContent } from './document-template.ts';

/** The names are the same in both languages: they are a vocabulary, not a text. */
export type FieldName =
  | 'adresse'
  | 'appel'
  | 'autorite'
  | 'civilite'
  | 'conditions'
  | 'contact'
  | 'contact_dispositif'
  | 'date'
  | 'date_limite'
  | 'delegation'
  | 'demandes'
  | 'depose_le'
  | 'dispositif'
  | 'dossier'
  | 'lieu'
  | 'montant_accorde'
  | 'montant_demande'
  | 'motif'
  | 'pieces'
  | 'pieces_manquantes'
  | 'porteur'
  | 'projet'
  | 'qualite'
  | 'rang'
  | 'recours'
  | 'reponse_avant'
  | 'signataire'
  | 'valable_jusqu_au';

export type LetterField = KnownField & {
  name: FieldName;
  /** Printed by our own letter around its text: only a document must hold it itself. */
  frame: boolean;
};

const frame = (name: FieldName, required = false, list = false): LetterField => ({
  name,
  required,
  list,
  frame: true,
});
const say = (name: FieldName, required = false, list = false): LetterField => ({
  name,
  required,
  list,
  frame: false,
});

const common = [
  frame('porteur', true),
  frame('adresse', false, true),
  frame('civilite'),
  frame('dossier', true),
  frame('date', true),
  frame('lieu'),
  frame('autorite'),
  frame('signataire'),
  frame('qualite'),
  frame('delegation'),
  say('appel'),
  say('projet'),
  say('contact'),
];

const own: Record<LetterKind, readonly LetterField[]> = {
  award: [
    say('montant_accorde', true),
    say('montant_demande'),
    say('conditions', false, true),
    say('reponse_avant'),
  ],
  waitlist: [say('rang'), say('valable_jusqu_au')],
  redirection: [say('dispositif', true), say('contact_dispositif')],
  rework: [say('demandes', true, true), say('date_limite', true)],
  rejection: [say('motif', true), say('recours', true)],
  receipt: [say('depose_le', true), say('montant_demande'), say('pieces', false, true)],
  'completion-request': [say('pieces_manquantes', true, true), say('date_limite', true)],
};

/** The fields of a letter, its own first. */
export const fieldsOf = (kind: LetterKind): readonly LetterField[] => [...own[kind], ...common];

/** What a template of that form may and must hold. */
export const knownFields = (
  kind: LetterKind,
  form: TemplateContent['form'],
): readonly KnownField[] =>
  fieldsOf(kind).map(({ name, list, required, frame }) => ({
    name,
    list: list ?? false,
    required: required && (form === 'docx' || !frame),
  }));
