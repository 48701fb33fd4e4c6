import { FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { formatDeadline } from '#web/hour.ts';
import type { CheckPage } from './check-page.ts';
import type { FilingRefusal } from './filing.ts';
import { filingMessages } from './filing-messages.ts';

/** What came of what was just done here. */
export function SaidOnCheck(page: CheckPage) {
  const { locale, said, dossier } = page;
  const words = filingMessages[locale];
  const name = dossier.signature?.signatory.name ?? '';
  switch (said?.said) {
    case undefined:
      return null;
    case 'refused':
      return <Refused {...page} refusal={said.refusal} />;
    case 'link':
      return (
        <Notice kind="success" title={words.link} live>
          <p>{words.linkLong(name)}</p>
          <p>
            <code class="link-to-hand-over">{said.url}</code>
          </p>
        </Notice>
      );
    case 'signed':
    case 'mailed':
      return (
        <Notice kind="success" title={words.signature} live>
          <p>{said.said === 'signed' ? words.signed : words.mailed(name)}</p>
        </Notice>
      );
    case 'form-wrong':
      return (
        <FormRefusal>
          <ul>
            {said.faults.map((fault) => (
              <li key={fault}>
                <a href={fault === 'mail-wrong' ? '#mail' : '#name'}>{words.faults[fault]}</a>
              </li>
            ))}
          </ul>
        </FormRefusal>
      );
    case 'not-signed':
      return (
        <FormRefusal>
          <p>{words[whyNot[said.why]]}</p>
        </FormRefusal>
      );
  }
}

const whyNot = {
  'changed-since-read': 'changedSinceRead',
  'no-file': 'noFile',
  'broken-file': 'brokenFile',
  'choose-way': 'chooseWay',
} as const;

type WithRefusal = CheckPage & { refusal: FilingRefusal };

function Refused({ refusal, ...page }: WithRefusal) {
  const words = filingMessages[page.locale];
  if (refusal.reason === 'call-closed' || refusal.reason === 'not-open-yet') {
    return (
      <FormRefusal>
        <Untimely {...page} refusal={refusal} />
      </FormRefusal>
    );
  }
  if (refusal.reason === 'form-superseded') return <Superseded {...page} />;
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong>
      </p>
      <p>
        {refusal.reason === 'in-hands-of-the-service'
          ? words.inHands
          : words.count(page.faults.length)}
      </p>
    </FormRefusal>
  );
}

/** What was withdrawn is not written any more: another dossier begins from it. */
function Superseded({ locale, application, at }: CheckPage) {
  const words = filingMessages[locale];
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong>
      </p>
      {application.state === 'withdrawn' ? (
        <p>{words.supersededWithdrawn}</p>
      ) : (
        <>
          <p>{words.superseded}</p>
          <p>
            <a href={at.dossier}>{words.readChanges}</a>
          </p>
        </>
      )}
    </FormRefusal>
  );
}

/** Too late or too early: the facts, what is kept, and who to write to. */
export function Untimely({ locale, refusal, application, dossier }: WithRefusal) {
  const words = filingMessages[locale];
  const { name, mail, phone } = dossier.call.settings.contact;
  if (refusal.reason === 'not-open-yet') {
    const { opensAt } = refusal;
    return (
      <Notice kind="warning" title={words.notOpen}>
        <p>{opensAt ? words.notOpenLong(formatDeadline(opensAt, locale)) : words.notOpenYet}</p>
      </Notice>
    );
  }
  if (refusal.reason !== 'call-closed') return null;
  const at = refusal.closedAt ? formatDeadline(refusal.closedAt, locale) : '';
  if (application.state !== 'draft' && !application.amended) return null;
  return (
    <Notice kind="danger" title={words.closed}>
      <p>{application.state === 'draft' ? words.closedLong(at) : words.closedAmended(at)}</p>
      <p>
        {words.closedContact(name)}, <a href={`mailto:${mail}`}>{mail}</a>
        {phone !== '' && `, ${phone}`}
      </p>
    </Notice>
  );
}
