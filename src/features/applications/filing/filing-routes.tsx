import type { Mount } from '#web/env.ts';
import { mountCheck } from './check-routes.tsx';
import { mountSignatureLink } from './link-routes.tsx';
import { mountReceipt } from './receipt-routes.tsx';
import { mountScan } from './scan-routes.tsx';
import { mountSignature } from './signature-routes.tsx';
import { mountWithdrawal } from './withdrawal-routes.tsx';

/** From the last check to the receipt, and what may follow before the call closes. */
export const mountFiling: Mount = (app, parts) => {
  mountCheck(app, parts);
  mountSignature(app, parts);
  mountScan(app, parts);
  mountSignatureLink(app, parts);
  mountReceipt(app, parts);
  mountWithdrawal(app, parts);
};
