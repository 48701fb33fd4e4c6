import type { Locale } from '#kernel/money.ts';
import { localise } from '#web/locale.ts';
import type { TemplateContent, TemplateKey } from './document-template.ts';
import { templateMessages } from './template-messages.ts';

type Named = Pick<TemplateKey, 'kind' | 'locale'>;

export const templateAddress = (slug: string, { kind, locale: language }: Named, locale: Locale) =>
  localise(`/admin/document-templates/${slug}/${kind}/${language}`, locale);

export function nameTemplate({ kind, locale: language }: Named, locale: Locale): string {
  const words = templateMessages[locale];
  return words.of(words.kinds[kind], words.languages[language]);
}

export function nameVersion(
  { version, form }: { version: number; form: TemplateContent['form'] },
  locale: Locale,
): string {
  const words = templateMessages[locale];
  if (version === 0) return words.original;
  return form === 'docx' ? words.ownDocument(version) : words.ownText(version);
}
