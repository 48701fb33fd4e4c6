import type { ComponentChildren } from 'preact';
import type { LinkTo } from './link-to.ts';

/** What is not there, why, and the next step. */
export const EmptyState = (parts: {
  title: string;
  children: ComponentChildren;
  next?: LinkTo;
}) => (
  <div class="empty-state">
    <p class="empty-state__title">{parts.title}</p>
    <p>{parts.children}</p>
    {parts.next && (
      <p>
        <a href={parts.next.href}>{parts.next.label}</a>
      </p>
    )}
  </div>
);
