import type { NativeCall } from '#features/calls/call.ts';
import { formatCount } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { lateCauses } from '../late-admission.ts';
import type { TypedLate } from './late-form.ts';
import { lateMessages } from './late-messages.ts';
import type { LateLine } from './late-queries.ts';
import { listMessages } from './list-messages.ts';

export type LateField = 'named' | 'wave' | 'reason' | 'until';
export type LatePage = {
  locale: Locale;
  call: NativeCall;
  admissions: readonly LateLine[];
  now: Date;
  typed: TypedLate;
  fault: { field: LateField; sentence: string } | null;
  done: boolean;
};

export function LateView(page: LatePage) {
  const { locale, call, admissions, done } = page;
  const words = lateMessages[locale];
  const list = localise(`/office/calls/${call.id}/applications`, locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: list, label: listMessages[locale].title }]}
        current={words.title}
      />
      <PageTitle over={call.settings.name}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{words.doneLong}</p>
        </Notice>
      )}
      {admissions.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <Decisions {...page} />
      )}
      <DecisionForm {...page} />
    </>
  );
}

function Decisions({ locale, admissions, now }: LatePage) {
  const words = lateMessages[locale];
  const dossier = ({ namesDossier, number }: LateLine) =>
    number === null ? (namesDossier ? words.draft : words.any) : words.dossier(String(number));
  return (
    <DataTable
      locale={locale}
      id="late-admissions"
      caption={words.caption}
      count={formatCount(admissions.length, locale)}
      rows={admissions}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'organisation',
          label: words.columns.organisation,
          cell: ({ organisation }) => organisation,
        },
        { key: 'dossier', label: words.columns.dossier, cell: dossier },
        { key: 'cause', label: words.columns.cause, cell: ({ cause }) => words.causes[cause] },
        { key: 'reason', label: words.columns.reason, cell: ({ reason }) => reason },
        {
          key: 'until',
          label: words.columns.until,
          cell: ({ until }) =>
            `${formatInstant(until, locale)}${until <= now ? `, ${words.over}` : ''}`,
        },
        { key: 'by', label: words.columns.by, cell: ({ by }) => by ?? listMessages[locale].unset },
      ]}
    />
  );
}

function DecisionForm({ locale, call, typed, fault }: LatePage) {
  const words = lateMessages[locale];
  const errorAt = (field: LateField) => (fault?.field === field ? fault.sentence : undefined);
  const action = localise(`/office/calls/${call.id}/applications/late-admissions`, locale);
  return (
    <section aria-labelledby="decide">
      <h2 id="decide">{words.decide}</h2>
      {fault && (
        <FormRefusal>
          <p>
            <strong>{words.refused}</strong> <a href={`#${fault.field}`}>{fault.sentence}</a>
          </p>
        </FormRefusal>
      )}
      <form class="form" method="post" action={action}>
        <Field
          name="named"
          label={words.named}
          help={words.namedHelp}
          error={errorAt('named')}
          value={typed.named}
        />
        {call.waves.length > 1 && (
          <WaveChoice call={call} typed={typed} label={words.wave} error={errorAt('wave')} />
        )}
        <Select
          name="cause"
          label={words.cause}
          value={typed.cause}
          groups={[
            {
              label: '',
              options: lateCauses.map((each) => ({ value: each, label: words.causes[each] })),
            },
          ]}
        />
        <TextArea
          name="reason"
          label={words.reason}
          help={words.reasonHelp}
          error={errorAt('reason')}
          value={typed.reason}
        />
        <Field
          name="until"
          type="datetime-local"
          label={words.until}
          help={words.untilHelp}
          error={errorAt('until')}
          value={typed.until}
        />
        <Button>{words.button}</Button>
      </form>
    </section>
  );
}

type WaveParts = Pick<LatePage, 'call' | 'typed'> & { label: string; error: string | undefined };

const WaveChoice = ({ call, typed, label, error }: WaveParts) => (
  <Select
    name="wave"
    label={label}
    error={error}
    value={typed.wave}
    groups={[
      {
        label: '',
        options: call.waves.map(({ number }) => ({ value: String(number), label: String(number) })),
      },
    ]}
  />
);
