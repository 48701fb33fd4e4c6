import type { ComponentChildren } from 'preact';

type SheetParts = { aside: ComponentChildren; children: ComponentChildren };

/** A wide page set like print: the aside (a map) stays in view while the lines go by. */
export const Sheet = ({ aside, children }: SheetParts) => (
  <div class="sheet">
    <div class="sheet__aside">{aside}</div>
    <div class="sheet__lines">{children}</div>
  </div>
);
