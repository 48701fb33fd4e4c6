import type { ComponentChildren } from 'preact';

export type Definition = { term: string; detail: ComponentChildren };

export const DefinitionList = ({ items }: { items: readonly Definition[] }) => (
  <dl class="definitions">
    {items.map(({ term, detail }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{detail}</dd>
      </div>
    ))}
  </dl>
);
