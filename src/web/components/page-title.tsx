import type { ComponentChildren } from 'preact';

type PageTitleParts = {
  /** Above, in small capitals: the programme, the kind of page. */
  over?: string;
  children: ComponentChildren;
  /** Below: date, version, provenance. */
  under?: ComponentChildren;
};

/** The head of a gazette's page; it holds the one h1. */
export const PageTitle = ({ over, children, under }: PageTitleParts) => (
  <div class="page-title">
    {over && <p class="page-title__over">{over}</p>}
    <h1>{children}</h1>
    {under && <p class="page-title__under">{under}</p>}
  </div>
);
