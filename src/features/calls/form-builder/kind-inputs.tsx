import { type Field, listFields } from '../form/form.ts';
import { formPageMessages } from '../form-page/form-page-messages.ts';
import { ColumnsSetting } from './column-inputs.tsx';
import { fileKinds, territoryLevels } from './kind-settings.ts';
import {
  BoxesSetting,
  DaySetting,
  LongSetting,
  NumberSetting,
  RadiosSetting,
  SelectSetting,
  TextSetting,
} from './setting-inputs.tsx';
import { settingMessages } from './setting-messages.ts';
import type { SettingsPage } from './settings-page.ts';
import { TermsSetting } from './term-inputs.tsx';

type KindParts = { page: SettingsPage; field: Field };

/** The settings that belong to one kind of answer. */
export function KindInputs({ page, field }: KindParts) {
  const words = settingMessages[page.locale];
  const parts = { page, help: words.mayBeEmpty };
  switch (field.kind) {
    case 'short-text':
    case 'long-text':
      return <NumberSetting page={page} name="max-length" label={words.maxLength} />;
    case 'number':
      return (
        <>
          <NumberSetting {...parts} name="min" label={words.min} />
          <NumberSetting {...parts} name="max" label={words.max} />
          <NumberSetting page={page} name="decimals" label={words.decimals} />
          <TextSetting page={page} name="unit" label={words.unit} help={words.unitHelp} />
        </>
      );
    case 'euros':
      return (
        <>
          <NumberSetting {...parts} name="min" label={words.min} />
          <NumberSetting {...parts} name="max" label={words.max} />
        </>
      );
    case 'date':
      return (
        <>
          <DaySetting {...parts} name="min" label={words.minDay} />
          <DaySetting {...parts} name="max" label={words.maxDay} />
        </>
      );
    case 'choice':
      return <OptionsSetting page={page} />;
    case 'choices':
      return (
        <>
          <OptionsSetting page={page} />
          <NumberSetting {...parts} name="min" label={words.minChoices} />
          <NumberSetting {...parts} name="max" label={words.maxChoices} />
        </>
      );
    default:
      return <LargerKindInputs page={page} field={field} />;
  }
}

const OptionsSetting = ({ page }: { page: SettingsPage }) => {
  const words = settingMessages[page.locale];
  return (
    <LongSetting
      page={page}
      name="options"
      label={words.options}
      help={words.optionsHelp}
      rows={6}
    />
  );
};

function LargerKindInputs({ page, field }: KindParts) {
  const words = settingMessages[page.locale];
  switch (field.kind) {
    case 'territory':
      return <TerritoryInputs page={page} />;
    case 'file':
      return <FileInputs page={page} />;
    case 'table':
      return (
        <>
          <ColumnsSetting page={page} />
          <NumberSetting page={page} name="min-rows" label={words.minRows} />
          <NumberSetting page={page} name="max-rows" label={words.maxRows} />
        </>
      );
    case 'budget':
      return <BudgetInputs page={page} />;
    case 'statement':
      return (
        <LongSetting
          page={page}
          name="text"
          label={words.statement}
          help={words.statementHelp}
          rows={10}
        />
      );
    case 'total':
      return <TermsSetting page={page} />;
    default:
      return null;
  }
}

function BudgetInputs({ page }: { page: SettingsPage }) {
  const words = settingMessages[page.locale];
  const amounts = listFields(page.form)
    .map(({ field }) => field)
    .filter(({ kind }) => kind === 'euros')
    .map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      <RadiosSetting
        page={page}
        name="of"
        label={words.budgetOf}
        options={[
          { value: 'organisation', label: words.budgetOrganisation },
          { value: 'action', label: words.budgetAction },
        ]}
      />
      <SelectSetting
        page={page}
        name="request"
        label={words.budgetRequest}
        options={[{ value: '', label: words.budgetRequestNone }, ...amounts]}
      />
    </>
  );
}

function TerritoryInputs({ page }: { page: SettingsPage }) {
  const words = settingMessages[page.locale];
  const asked = formPageMessages[page.locale];
  return (
    <>
      <BoxesSetting
        page={page}
        name="levels"
        label={words.levels}
        options={territoryLevels.map((value) => ({ value, label: asked.levels[value] }))}
      />
      <BoxesSetting
        page={page}
        name="several"
        label={words.several}
        options={[{ value: 'yes', label: asked.yes }]}
      />
    </>
  );
}

function FileInputs({ page }: { page: SettingsPage }) {
  const words = settingMessages[page.locale];
  const asked = formPageMessages[page.locale];
  return (
    <>
      <BoxesSetting
        page={page}
        name="accepts"
        label={words.accepts}
        options={fileKinds.map((value) => ({ value, label: asked.kinds[value] }))}
      />
      <NumberSetting page={page} name="max-megabytes" label={words.maxMegabytes} />
      <NumberSetting page={page} name="max-count" label={words.maxCount} />
    </>
  );
}
