import type { ComponentChildren } from 'preact';

type LinkParts = {
  href: string;
  /** The call is not published: its public pages do not exist, and a link would lead nowhere. */
  preview: boolean;
  class?: string;
  variant?: 'primary';
  children: ComponentChildren;
};

/** A link of the page of a call to one of its other pages; in a preview, its place and its words. */
export const NoticeLink = ({ href, preview, variant, children, ...more }: LinkParts) =>
  preview ? (
    <span class="link-to-come">{children}</span>
  ) : (
    <a {...more} href={href} {...(variant && { 'data-variant': variant })}>
      {children}
    </a>
  );
