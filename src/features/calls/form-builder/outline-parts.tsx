import { Tag } from '#web/components/tag.tsx';
import { isEssential } from '../form/essentials.ts';
import type { Field, Key } from '../form/form.ts';
import { builderMessages } from './builder-messages.ts';
import type { FormEdit } from './form-edit.ts';
import type { OutlinePage } from './outline-page.ts';

type FieldParts = { page: OutlinePage; field: Field };

export function OutlineField({ page, field }: FieldParts) {
  const { locale, at, revision, inWords } = page;
  const words = builderMessages[locale];
  const when = inWords(field);
  const label = field.label || words.nameless;
  const isEdited = revision.state === 'draft' && !isEssential(field.key);
  return (
    <li class="outline__field" id={field.key}>
      <p class="outline__label">{isEdited ? <a href={at.field(field.key)}>{label}</a> : label}</p>
      <p class="outline__facts">
        <Tag>{words.kinds[field.kind]}</Tag> {requiredWords(field, words.required)}
      </p>
      {when !== null && <p class="outline__when">{words.shownWhen(when)}</p>}
      {isEdited && (
        <div class="outline__actions">
          <PartButtons page={page} what="field" part={{ key: field.key, label }} />
        </div>
      )}
    </li>
  );
}

type RequiredWords = Record<'always' | 'never' | 'when', string>;

const requiredWords = (field: Field, words: RequiredWords): string => {
  if (field.kind === 'total') return '';
  return typeof field.required === 'string' ? words[field.required] : words.when;
};

type ButtonsParts = {
  page: OutlinePage;
  what: 'section' | 'field';
  part: { key: Key; label: string };
};

/** Each says what it is about to those who do not see where it stands. */
export function PartButtons({ page, what, part }: ButtonsParts) {
  const words = builderMessages[page.locale];
  const about = <span class="visually-hidden">{` ${words.of(part.label)}`}</span>;
  return (
    <>
      {(['up', 'down'] as const).map((direction) => (
        <button
          key={direction}
          class="link-button"
          type="submit"
          name="edit"
          value={partEdit(`move-${what}`, part.key, direction)}
        >
          {words[direction]}
          {about}
        </button>
      ))}
      <button
        class="link-button"
        type="submit"
        name="edit"
        value={partEdit(`duplicate-${what}`, part.key)}
      >
        {words.duplicate}
        {about}
      </button>
      <a href={page.at.removal(part.key)}>
        {words.remove}
        {about}
      </a>
    </>
  );
}

const partEdit = (...words: [FormEdit['kind'], Key, ...string[]]): string => words.join(':');

/** Reads back what `partEdit` wrote; null when it is not one of ours. */
export function parsePartEdit(text: string): FormEdit | null {
  const [kind, key = '', direction] = text.split(':');
  if (kind === 'duplicate-section' || kind === 'duplicate-field') return { kind, key };
  if (kind !== 'move-section' && kind !== 'move-field') return null;
  return direction === 'up' || direction === 'down' ? { kind, key, direction } : null;
}
