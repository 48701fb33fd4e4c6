import { Button, Field } from '#web/components/form.tsx';
import { Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { localise } from '#web/locale.ts';
import { RefusedForm } from '../refused-form.tsx';
import { figureKinds } from './share-form.ts';
import { shareMessages } from './share-messages.ts';
import { type SharePage, sharePath } from './share-page.ts';

const modes = { label: 'text', value: 'decimal', high: 'decimal', year: 'numeric' } as const;

export function FigureForm(page: SharePage) {
  const { locale, programme, typed, refused } = page;
  const words = shareMessages[locale];
  const kinds = figureKinds.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <>
      <h3>{words.newTitle}</h3>
      <form
        class="form"
        method="post"
        action={localise(`${sharePath(programme.id)}/figures`, locale)}
      >
        <RefusedForm title={words.refusedTitle} refused={refused} />
        <Select
          name="kind"
          label={words.kind}
          help={words.kindHelp}
          value={typed.kind}
          groups={[{ label: '', options: kinds }]}
        />
        <FigureFields {...page} />
        <Button>{words.declare}</Button>
      </form>
    </>
  );
}

function FigureFields({ locale, typed, refused }: SharePage) {
  const words = shareMessages[locale];
  const errorAt = (field: string) => (refused?.field === field ? refused.error : undefined);
  return (
    <>
      {(['label', 'value', 'high', 'year'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={words[name]}
          help={name === 'year' ? undefined : words[`${name}Help`]}
          value={typed[name]}
          error={errorAt(name)}
          inputMode={modes[name]}
        />
      ))}
      {(['perimeter', 'source'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={words[name]}
          help={words[`${name}Help`]}
          value={typed[name]}
          error={errorAt(name)}
          rows={2}
        />
      ))}
      <Field
        name="source-url"
        label={words.sourceUrl}
        help={words.optional}
        value={typed['source-url']}
        error={errorAt('source-url')}
      />
    </>
  );
}
