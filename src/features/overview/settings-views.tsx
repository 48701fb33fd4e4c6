import { formatCount } from '#kernel/money.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { Button, Choice } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Shape, Tag, type Tone } from '#web/components/tag.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Live } from '#web/live-state.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { Check, CheckState } from './settings-check.ts';
import { logLevels } from './settings-log-level.ts';
import { settingsMessages } from './settings-messages.ts';

export type SettingsPage = {
  locale: Locale;
  checks: readonly Check[];
  environment: Record<string, string | number>;
  log: { usual: string; changed: Live['logLevel'] };
};

const looks: Record<CheckState, { tone: Tone; shape: Shape }> = {
  works: { tone: 'accent', shape: 'disc' },
  missing: { tone: 'warning', shape: 'ring' },
  unknown: { tone: 'warning', shape: 'half' },
  fails: { tone: 'danger', shape: 'triangle' },
};

export function SettingsView(page: SettingsPage) {
  const words = settingsMessages[page.locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <Checks {...page} />
      <LogLevel {...page} />
      <h2>{words.environmentTitle}</h2>
      <p>{words.environmentHelp}</p>
      <Environment {...page} />
    </>
  );
}

function Checks({ locale, checks }: SettingsPage) {
  const words = settingsMessages[locale];
  const works = checks.filter(({ state }) => state === 'works').length;
  return (
    <DataTable
      locale={locale}
      id="checks"
      caption={words.checksTitle}
      count={words.count(works, checks.length)}
      rows={checks}
      rowKey={({ name }) => name}
      columns={[
        { key: 'what', label: words.what, cell: ({ name }) => words.checks[name].title },
        { key: 'state', label: words.state, cell: (check) => <State locale={locale} {...check} /> },
        {
          key: 'todo',
          label: words.todo,
          cell: ({ name, state }) =>
            state === 'works' ? words.nothing : words.checks[name][state] || words.nothing,
        },
      ]}
    />
  );
}

const State = ({ locale, state, detail, bytes }: Check & { locale: Locale }) => (
  <>
    <Tag {...looks[state]}>{settingsMessages[locale].states[state]}</Tag>
    {detail && <span class="check-detail">{detail}</span>}
    {bytes !== undefined && <span class="check-detail">{formatSize(bytes, locale)}</span>}
  </>
);

const mega = 1_000_000n;

function formatSize(bytes: bigint, locale: Locale): string {
  const words = settingsMessages[locale];
  return bytes < 1000n * mega
    ? words.megabytes(formatCount(bytes / mega, locale))
    : words.gigabytes(formatCount(bytes / (1000n * mega), locale));
}

function LogLevel({ locale, log }: SettingsPage) {
  const words = settingsMessages[locale];
  const { usual, changed } = log;
  return (
    <>
      <h2>{words.logTitle}</h2>
      <p>
        {changed
          ? words.logUntil(changed.level, formatInstant(changed.until, locale))
          : words.logLead(usual)}
      </p>
      <form class="form" method="post" action={localise('/admin/settings/log-level', locale)}>
        <fieldset>
          <legend>{words.logLabel}</legend>
          {logLevels.map((level) => (
            <Choice
              key={level}
              type="radio"
              name="level"
              value={level}
              label={level}
              checked={level === (changed?.level ?? usual)}
            />
          ))}
        </fieldset>
        <p class="form__buttons">
          <Button>{words.logSend}</Button>
          {changed && (
            <Button variant="secondary" name="back" value="yes">
              {words.logBack}
            </Button>
          )}
        </p>
      </form>
    </>
  );
}

function Environment({ locale, environment }: SettingsPage) {
  const words = settingsMessages[locale];
  const rows = Object.entries(environment);
  return (
    <DataTable
      locale={locale}
      id="environment"
      caption={words.variables}
      count={words.settings(rows.length)}
      rows={rows}
      rowKey={([name]) => name}
      columns={[
        { key: 'name', label: words.name, cell: ([name]) => <code>{name}</code> },
        { key: 'value', label: words.value, cell: ([, value]) => <code>{value}</code> },
      ]}
    />
  );
}
