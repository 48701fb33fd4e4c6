import type { Mount } from '#web/env.ts';
import { mountOfficeEnquiries } from '../enquiry/enquiry-office-routes.tsx';
import { mountEnquiries } from '../enquiry/enquiry-routes.tsx';
import { mountSubscriptions } from '../subscription/subscription-routes.tsx';
import { mountFeeds } from './feed-routes.tsx';
import { mountNoticePreview } from './notice-preview-routes.tsx';
import { mountNotice } from './notice-routes.tsx';

/** A call as the public meets it, and the desk where its questions are answered. */
export const mountPublicCalls: Mount = (app, parts) => {
  mountFeeds(app, parts);
  mountNotice(app, parts);
  mountNoticePreview(app, parts);
  mountEnquiries(app, parts);
  mountOfficeEnquiries(app, parts);
  mountSubscriptions(app, parts);
};
