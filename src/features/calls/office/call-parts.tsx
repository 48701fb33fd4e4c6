import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { callMessages } from './call-messages.ts';
import { roadmapMessages } from './roadmap-messages.ts';

type Parts = { locale: Locale; call: NativeCall; now: Date };

/** The pages of a call, each with what is found there. */
export function CallParts({ locale, call, now }: Parts) {
  const words = callMessages[locale];
  const isDraft = call.state === 'draft';
  const at = (path: string) => localise(`/office/calls/${call.id}${path}`, locale);
  const isPublic = call.publicFrom !== null && call.publicFrom <= now;
  const links = [
    {
      href: at('/settings'),
      label: words.settings,
      about: isDraft ? words.settingsLong : words.contactOnly,
    },
    { href: at('/regulation'), label: words.regulation, about: words.regulationLong },
    {
      href: at('/roadmap'),
      label: roadmapMessages[locale].title,
      about: roadmapMessages[locale].about,
    },
    { href: at('/form'), label: words.form, about: words.formLong },
    { href: at('/grid'), label: words.grid, about: words.gridLong },
    // A published calendar is read above, and moved by its acts.
    ...(isDraft ? call.waves : []).map(({ number, name }) => ({
      href: at(`/waves/${number}`),
      label: words.wave(number, name),
      about: words.waveLong,
    })),
    ...(isDraft || call.state === 'published'
      ? [
          {
            href: at('/waves/new'),
            label: words.addWave,
            about: isDraft ? '' : words.addWaveLong,
          },
        ]
      : []),
    ...(isDraft ? [] : [{ href: at('/import'), label: words.import, about: words.importLong }]),
    ...(isPublic
      ? [
          {
            href: at('/applications'),
            label: words.applications,
            about: words.applicationsLong,
          },
          { href: at('/enquiries'), label: words.enquiries, about: words.enquiriesLong },
          {
            href: localise(`/calls/${call.slug}`, locale),
            label: words.public,
            about: words.publicLong,
          },
        ]
      : [{ href: at('/preview'), label: words.preview, about: words.previewLong }]),
  ];
  return (
    <section aria-labelledby="parts">
      <h2 id="parts">{words.parts}</h2>
      <ul class="part-list">
        {links.map(({ href, label, about }) => (
          <li key={href}>
            <a href={href}>{label}</a> {about}
          </li>
        ))}
      </ul>
    </section>
  );
}
