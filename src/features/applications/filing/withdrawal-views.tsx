import { endOfGrace } from '#features/calls/wave/wave.ts';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatDeadline } from '#web/hour.ts';
import { ApplicationBand } from '../application-band.tsx';
import type { Opened } from '../draft/opened.ts';
import { filingAddresses } from './filing-addresses.ts';
import { canBeWithdrawn } from './withdraw-application.ts';
import { withdrawalMessages } from './withdrawal-messages.ts';

/** What is lost, what stays, until when one may change one's mind; then one button. */
export function WithdrawalView(page: Opened) {
  const { locale, application } = page;
  const words = withdrawalMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <PageTitle over={application.call.settings.name} under={application.essentials.title}>
        {words.title}
      </PageTitle>
      {canBeWithdrawn(application.state) ? <Consequences {...page} /> : <Over {...page} />}
    </>
  );
}

function Consequences({ locale, application, now }: Opened) {
  const words = withdrawalMessages[locale];
  const at = filingAddresses(application.id, locale);
  const end = endOfGrace(application.wave);
  const { closesAt } = application.wave;
  const isOpen = end !== null && closesAt !== null && now < end;
  return (
    <>
      <p class="lead">{words.lead}</p>
      <h2>{words.lost}</h2>
      <p>{words.place}</p>
      {application.state !== 'draft' && application.amended && <p>{words.edits}</p>}
      <h2>{words.kept}</h2>
      <p>{words.versions}</p>
      <p>{isOpen ? words.until(formatDeadline(closesAt, locale)) : words.over}</p>
      <form class="form" method="post" action={at.withdrawal}>
        <Button danger>{words.confirm}</Button>
      </form>
      <p>
        <a href={at.receipt}>{words.keep}</a>
      </p>
    </>
  );
}

function Over({ locale, application }: Opened) {
  const words = withdrawalMessages[locale];
  const at = filingAddresses(application.id, locale);
  if (application.state !== 'withdrawn') {
    return (
      <FormRefusal>
        <p>{words.refused}</p>
      </FormRefusal>
    );
  }
  return (
    <Notice kind="info" title={words.again}>
      <p>
        <a href={at.check}>{words.check}</a>
      </p>
    </Notice>
  );
}
