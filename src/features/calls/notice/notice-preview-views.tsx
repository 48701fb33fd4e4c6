import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { noticePreviewMessages } from './notice-preview-messages.ts';
import { type NoticePage, NoticeView } from './notice-views.tsx';

type Way = 'screen' | 'phone';

const addressesOf = ({ id }: NativeCall, locale: Locale) => {
  const at = (path: string) => localise(`/office/calls/${id}${path}`, locale);
  return { call: at(''), screen: at('/preview'), phone: at('/phone'), frame: at('/phone-preview') };
};

type WaysParts = { locale: Locale; call: NativeCall; current: Way };

function Ways({ locale, call, current }: WaysParts) {
  const words = noticePreviewMessages[locale];
  const addresses = addressesOf(call, locale);
  return (
    <nav aria-label={words.ways} class="preview-ways">
      <ul class="ways">
        <li>
          <a href={addresses.call}>{words.back}</a>
        </li>
        {(['screen', 'phone'] as const).map((way) => (
          <li key={way}>
            <a href={addresses[way]} aria-current={way === current ? 'page' : undefined}>
              {words[way]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export const NoticePreview = (page: NoticePage) => (
  <>
    <Ways {...page} current="screen" />
    <PreviewBand locale={page.locale} />
    <NoticeView {...page} />
  </>
);

/** In the frame of the phone: what belongs to the officer stays outside. */
export const FramedNotice = (page: NoticePage) => (
  <>
    <PreviewBand locale={page.locale} />
    <NoticeView {...page} />
  </>
);

const PreviewBand = ({ locale }: { locale: Locale }) => (
  <div class="preview-band">
    <Notice kind="warning" title={noticePreviewMessages[locale].tag}>
      <p>{noticePreviewMessages[locale].long}</p>
    </Notice>
  </div>
);

export function NoticePhone({ locale, call }: Omit<WaysParts, 'current'>) {
  const words = noticePreviewMessages[locale];
  const { frame } = addressesOf(call, locale);
  return (
    <>
      <Ways {...{ locale, call }} current="phone" />
      <PageTitle over={call.settings.name} under={words.phoneLong}>
        {words.phone}
      </PageTitle>
      <iframe class="phone-frame" src={frame} title={words.phoneFrame} width="360" height="700" />
    </>
  );
}

/** A draft of which no wave was planned. */
export const NothingToPreview = ({ locale, call }: Omit<WaysParts, 'current'>) => (
  <>
    <PageTitle over={call.settings.name}>{noticePreviewMessages[locale].title}</PageTitle>
    <p>{noticePreviewMessages[locale].noWave}</p>
    <p>
      <a href={`${addressesOf(call, locale).call}/waves/new`}>
        {noticePreviewMessages[locale].back}
      </a>
    </p>
  </>
);
