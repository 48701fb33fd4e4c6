import { Button, Choice } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { maintenanceMessages } from './maintenance-messages.ts';

type Closed = { locale: Locale; backAt: Date; now: Date; sent: boolean };

/** What visitors read while the site is closed. */
export function ClosedView({ locale, backAt, now, sent }: Closed) {
  const words = maintenanceMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.happened}</p>
      <p>{sent ? words.notSaved : words.means}</p>
      <p>{now < backAt ? words.next(formatInstant(backAt, locale)) : words.late}</p>
    </>
  );
}

export const maintenanceMinutes = ['15', '30', '60', '240'] as const;

type MaintenancePage = { locale: Locale; backAt: Date | null };

export function MaintenanceView({ locale, backAt }: MaintenancePage) {
  const words = maintenanceMessages[locale].admin;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <Notice kind={backAt ? 'warning' : 'info'} title={words.state}>
        <p>{backAt ? words.on(formatInstant(backAt, locale)) : words.off}</p>
      </Notice>
      {backAt ? (
        <form class="form" method="post" action={localise('/admin/maintenance/end', locale)}>
          <Button>{words.end}</Button>
        </form>
      ) : (
        <form class="form" method="post" action={localise('/admin/maintenance', locale)}>
          <fieldset>
            <legend>{words.minutes}</legend>
            {maintenanceMinutes.map((minutes) => (
              <Choice
                key={minutes}
                type="radio"
                name="minutes"
                value={minutes}
                label={words.choices[minutes]}
                checked={minutes === '30'}
              />
            ))}
          </fieldset>
          <p>{`${words.warning} ${words.help}`}</p>
          <Button danger>{words.begin}</Button>
        </form>
      )}
    </>
  );
}
