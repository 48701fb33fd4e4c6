import type { ComponentChildren } from 'preact';
import type { NativeCall } from '#features/calls/call.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { importMessages } from './import-messages.ts';
import { importAddress } from './import-office.ts';

export type OnCallParts = {
  locale: Locale;
  call: NativeCall;
  /** The file it is about; absent on the page of all files. */
  file?: { id: string; name: string; current?: string };
  refused: string | null;
};

/** A page under that of a call: the way back, its title, and why nothing was done. */
export function OnCall({
  locale,
  call,
  file,
  refused,
  children,
}: OnCallParts & { children: ComponentChildren }) {
  const words = importMessages[locale];
  const to = (path: string) => localise(path, locale);
  const links = [
    { href: to(`/office/calls/${call.id}`), label: call.settings.name },
    ...(file ? [{ href: to(importAddress(call.id)), label: words.title }] : []),
    ...(file?.current
      ? [{ href: to(importAddress(call.id, `/${file.id}`)), label: file.name }]
      : []),
  ];
  const title = file?.current ?? file?.name ?? words.title;
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={title} />
      <PageTitle over={call.settings.name}>{title}</PageTitle>
      {refused && (
        <FormRefusal>
          <p>{refused}</p>
        </FormRefusal>
      )}
      {children}
    </>
  );
}
