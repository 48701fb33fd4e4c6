import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { callMessages } from './call-messages.ts';

/** What will be lost, and the way back. */
export function DeletionView({ locale, call }: { locale: Locale; call: NativeCall }) {
  const words = callMessages[locale];
  const address = localise(`/office/calls/${call.id}`, locale);
  return (
    <>
      <PageTitle>{words.deleteTitle}</PageTitle>
      <p>{words.deleteLong(call.settings.name)}</p>
      <form class="form form__buttons" method="post" action={`${address}/deletion`}>
        <Button danger>{words.deleteButton}</Button>
        <a href={address}>{words.keep}</a>
      </form>
    </>
  );
}
