import type { TemplateKey } from '../form/templates.ts';

const templateKeys = ['association', 'commune', 'school'] as const satisfies readonly TemplateKey[];

/** Null: a blank page. */
export const parseTemplateKey = (text: string): TemplateKey | null =>
  templateKeys.find((key) => key === text) ?? null;
