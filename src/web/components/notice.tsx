import type { ComponentChildren } from 'preact';

export type NoticeParts = {
  kind: 'info' | 'success' | 'warning' | 'danger';
  /** The word that carries the tone: "Rectificatif", "Démonstration", "Attention". */
  title: string;
  children: ComponentChildren;
  /** Announced at once after an action. */
  live?: boolean;
};

export const Notice = ({ kind, title, children, live = false }: NoticeParts) => (
  <div class={`notice notice--${kind}`} data-color={kind} role={live ? 'status' : undefined}>
    <p class="notice__title">{title}</p>
    <div>{children}</div>
  </div>
);
