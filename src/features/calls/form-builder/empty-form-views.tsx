import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Locale } from '#web/locale.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';

export type EmptyFormPage = { locale: Locale; callName: string; at: BuilderAddresses };

/** Nothing yet: the three ways to begin. */
export function EmptyFormView({ locale, callName, at }: EmptyFormPage) {
  const words = builderMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: at.call, label: callName }]}
        current={words.title}
      />
      <PageTitle over={callName}>{words.emptyTitle}</PageTitle>
      <p class="lead">{words.emptyLong}</p>
      <form method="post" action={at.outline}>
        <Button variant="secondary">{words.startEmpty}</Button>
      </form>
    </>
  );
}
