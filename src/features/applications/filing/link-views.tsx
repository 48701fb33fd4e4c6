import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { Dossier } from './filing.ts';
import { linkMessages } from './link-messages.ts';
import { SignedText } from './signed-text-views.tsx';

type Parts = { locale: Locale; dossier: Dossier; token: string; seen: string; changed: boolean };

export function LinkView({ locale, dossier, token, seen, changed }: Parts) {
  const words = linkMessages[locale];
  const { name = '', title = '' } = dossier.signature?.signatory ?? {};
  return (
    <>
      <PageTitle over={dossier.call.name} under={words.callOf(dossier.call.authorityName)}>
        {words.title}
      </PageTitle>
      {changed && (
        <FormRefusal>
          <p>{words.changed}</p>
        </FormRefusal>
      )}
      <p class="lead">{words.lead(name, title)}</p>
      <p>{words.notYou}</p>
      <h2>{words.read}</h2>
      <SignedText locale={locale} dossier={dossier} />
      <form class="form" method="post" action={localise('/signature', locale)}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="seen" value={seen} />
        <p>{words.once}</p>
        <Button>{words.sign}</Button>
      </form>
    </>
  );
}

export const LinkDoneView = ({
  locale,
  organisation,
}: {
  locale: Locale;
  organisation: string;
}) => (
  <>
    <PageTitle>{linkMessages[locale].done}</PageTitle>
    <Notice kind="success" title={linkMessages[locale].done} live>
      <p>{linkMessages[locale].doneLong(organisation)}</p>
    </Notice>
  </>
);

export const LinkOverView = ({ locale }: { locale: Locale }) => (
  <>
    <PageTitle>{linkMessages[locale].over}</PageTitle>
    <p class="lead">{linkMessages[locale].overLong}</p>
  </>
);
