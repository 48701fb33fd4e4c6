/** The letters a service sends about a dossier: a closed list, known to the database too. */
export const letterKinds = [
  'award',
  'waitlist',
  'redirection',
  'rework',
  'rejection',
  'receipt',
  'completion-request',
] as const;
export type LetterKind = (typeof letterKinds)[number];

export type LetterLocale = 'fr' | 'en';

/** Which letter, whose, in which language. */
export type TemplateKey = { authorityId: string; kind: LetterKind; locale: LetterLocale };

/** A text with fields; a paragraph a line, an empty line between two of them is as good. */
export type TextTemplate = { subject: string; body: string; closing: string };

export type TemplateContent =
  | ({ form: 'text' } & TextTemplate)
  /** The service's own document, among its files. */
  | { form: 'docx'; fileId: string };

export const parseLetterKind = (text: string | undefined): LetterKind | null =>
  letterKinds.find((kind) => kind === text) ?? null;

export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter(Boolean);

/** Subject, paragraphs and closing, in the order they are read. */
export const wholeText = ({ subject, body, closing }: TextTemplate): string[] => [
  subject,
  ...paragraphsOf(body),
  ...paragraphsOf(closing),
];
