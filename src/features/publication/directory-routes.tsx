import { findDepartment } from '#kernel/territories.ts';
import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import { beneficiarySlug } from './beneficiary.ts';
import { BeneficiaryView, TerritoryView } from './directory-views.tsx';
import { nameDepartment } from './figure-words.ts';
import {
  listAwardsOfBeneficiary,
  listAwardsOfDepartment,
  sumAwardsOfBeneficiary,
  sumAwardsOfDepartment,
} from './published-call-queries.ts';

/** A page per beneficiary and per territory, over every call published here. */
export const mountDirectory: Mount = (app, { db, settings }) => {
  app.get('/beneficiaries/:slug', publicRoute, async (c) => {
    const { locale } = c.var;
    const slug = c.req.param('slug');
    const [lines, sum] = await Promise.all([
      listAwardsOfBeneficiary(db, slug),
      sumAwardsOfBeneficiary(db, slug),
    ]);
    const names = lines.flatMap(({ beneficiaries }) => beneficiaries);
    const spellings = [...new Set(names.filter((name) => beneficiarySlug(name) === slug))];
    const [name] = spellings;
    if (name === undefined) return c.notFound();
    const view = <BeneficiaryView {...{ locale, name, spellings, sum, lines }} />;
    return c.html(
      renderPage({ locale, settings, title: name, path: c.var.here, wide: true, children: view }),
    );
  });

  app.get('/territories/:code', publicRoute, async (c) => {
    const { locale } = c.var;
    const department = findDepartment(c.req.param('code'));
    if (!department) return c.notFound();
    const { code } = department;
    const [lines, sums] = await Promise.all([
      listAwardsOfDepartment(db, code),
      sumAwardsOfDepartment(db, code),
    ]);
    const title = nameDepartment(code);
    const view = <TerritoryView {...{ locale, code, sums, lines }} />;
    return c.html(
      renderPage({ locale, settings, title, path: c.var.here, wide: true, children: view }),
    );
  });
};
