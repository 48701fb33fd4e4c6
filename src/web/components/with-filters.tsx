import type { ComponentChildren } from 'preact';

type WithFiltersParts = { filters: ComponentChildren; children: ComponentChildren };

/** Filters first for those who listen, beside the results for those who look. */
export const WithFilters = ({ filters, children }: WithFiltersParts) => (
  <div class="with-filters">
    <div>{filters}</div>
    <div>{children}</div>
  </div>
);
