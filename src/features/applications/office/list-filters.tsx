import { formatCount } from '#kernel/money.ts';
import { type Facet, Facets } from '#web/components/facets.tsx';
import { Choice, Field } from '#web/components/form.tsx';
import { Select } from '#web/components/select.tsx';
import { localise } from '#web/locale.ts';
import { stateMessages } from '../state-messages.ts';
import { channels, filedStates, listColumns, scales, usualSort } from './application-list.ts';
import { typedAmount } from './application-list-form.ts';
import { explainFilter } from './explain-filter.ts';
import { filterMessages } from './filter-messages.ts';
import { listMessages } from './list-messages.ts';
import { departmentsOf, type ListPage } from './list-page.ts';

/** The filters as a form whose address can be kept, and as the sentence it makes. */
export function ListFilters(page: ListPage) {
  const { locale, call, asked } = page;
  const words = filterMessages[locale];
  const sentence = explainFilter(asked.filter, locale);
  const base = localise(`/office/calls/${call.id}/applications`, locale);
  const { by, direction } = asked.sort;
  return (
    <Facets
      locale={locale}
      action={base}
      title={words.title}
      facets={[statesFacet(page)]}
      {...(sentence === null ? {} : { sentence, clearHref: base })}
      hidden={
        by === usualSort.by && direction === usualSort.direction
          ? []
          : [
              { name: 'sort', value: by },
              { name: 'direction', value: direction },
            ]
      }
    >
      <Field name="words" type="search" label={words.words} value={asked.filter.words} />
      <Places {...page} />
      <Origins {...page} />
      {call.waves.length > 1 && <Waves {...page} />}
      <Field
        name="from"
        label={words.from}
        inputMode="decimal"
        value={typedAmount(asked.filter.atLeast)}
      />
      <Field
        name="to"
        label={words.to}
        inputMode="decimal"
        value={typedAmount(asked.filter.atMost)}
      />
      <Choice name="late" value="yes" label={words.late} checked={asked.filter.late} />
      <Columns {...page} />
    </Facets>
  );
}

/** States that hold something, and those that are asked for. */
const statesFacet = ({ locale, asked, states }: ListPage): Facet => ({
  name: 'state',
  label: filterMessages[locale].state,
  options: filedStates.flatMap((state) => {
    const count = states.get(state) ?? 0;
    const chosen = asked.filter.states.includes(state);
    if (count === 0 && !chosen) return [];
    const label = stateMessages[locale].states[state];
    return [{ value: state, label, count: formatCount(count, locale), chosen }];
  }),
});

/** Folded: one chooses once, and looks every day. */
const Columns = ({ locale, asked }: ListPage) => (
  <details class="facet">
    <summary>{filterMessages[locale].columns}</summary>
    <fieldset>
      <legend class="visually-hidden">{filterMessages[locale].columns}</legend>
      {listColumns.map((column) => (
        <label key={column} class="facet__option">
          <input
            class="ds-input"
            type="checkbox"
            name="column"
            value={column}
            checked={asked.columns.includes(column)}
          />
          <span class="facet__label">{listMessages[locale].columns[column]}</span>
        </label>
      ))}
    </fieldset>
  </details>
);

type Option = { value: string; label: string };
const withAny = (label: string, options: readonly Option[]) => [
  { label: '', options: [{ value: '', label }, ...options] },
];

function Places({ locale, call, asked }: ListPage) {
  const words = filterMessages[locale];
  const { department, scale } = asked.filter;
  return (
    <>
      <Select
        name="department"
        label={words.department}
        help={words.departmentHelp}
        value={department ?? ''}
        groups={withAny(
          words.any,
          departmentsOf(call).map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        )}
      />
      <Select
        name="scale"
        label={words.scale}
        value={scale ?? ''}
        groups={withAny(
          words.any,
          scales.map((each) => ({ value: each, label: stateMessages[locale].scales[each] })),
        )}
      />
    </>
  );
}

function Origins({ locale, call, asked }: ListPage) {
  const words = filterMessages[locale];
  const { nature, channel, kind } = asked.filter;
  const { natures, applicantKinds } = call.settings;
  return (
    <>
      <Select
        name="nature"
        label={words.nature}
        value={nature ?? ''}
        groups={withAny(
          words.any,
          natures.map((each) => ({ value: each, label: each })),
        )}
      />
      <Select
        name="channel"
        label={words.channel}
        value={channel ?? ''}
        groups={withAny(
          words.any,
          channels.map((each) => ({ value: each, label: stateMessages[locale].channels[each] })),
        )}
      />
      <Select
        name="kind"
        label={words.kind}
        value={kind ?? ''}
        groups={withAny(
          words.any,
          applicantKinds.map((each) => ({ value: each, label: words.kinds[each] })),
        )}
      />
    </>
  );
}

const Waves = ({ locale, call, asked }: ListPage) => (
  <Select
    name="wave"
    label={filterMessages[locale].wave}
    value={asked.filter.wave === null ? '' : String(asked.filter.wave)}
    groups={withAny(
      filterMessages[locale].any,
      call.waves.map(({ number, name }) => ({
        value: String(number),
        label: name === '' ? String(number) : `${number}, ${name}`,
      })),
    )}
  />
);
