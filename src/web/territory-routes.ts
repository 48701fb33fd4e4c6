import { findDepartment, findRegion } from '#kernel/territories.ts';
import { type TerritoryLevel, territoryLevels } from '#kernel/territory.ts';
import { searchTerritories, type TerritoryMatch } from '#kernel/territory-search.ts';
import type { Mount } from './env.ts';
import type { Locale } from './locale.ts';
import { publicRoute } from './route-right.ts';
import { formerWords, placeOf } from './territory-words.ts';

const shortest = 2;
const longest = 100;
const shown = 12;

/** What a field that asks for a place suggests: `?q=saint denis&levels=commune,epci`. */
export const mountTerritories: Mount = (app) => {
  app.get('/territories.json', publicRoute, async (c) => {
    const words = (c.req.query('q') ?? '').trim().slice(0, longest);
    const levels = parseLevels(c.req.query('levels') ?? '');
    const matches = words.length < shortest ? [] : await searchTerritories(words, levels, shown);
    const results = matches.map((match) => toJson(match, c.var.locale));
    // The official codes change once a year: a browser may keep what it was told for a day.
    return c.json({ q: words, results }, 200, { 'cache-control': 'public, max-age=86400' });
  });
};

/** All of them when none is named. */
function parseLevels(text: string): readonly TerritoryLevel[] {
  const asked = text.split(',');
  const levels = territoryLevels.filter((level) => asked.includes(level));
  return levels.length > 0 ? levels : territoryLevels;
}

const toJson = ({ territory, former }: TerritoryMatch, locale: Locale) => ({
  level: territory.level,
  code: territory.code,
  name: territory.name,
  place: placeOf(territory, locale),
  former: former && formerWords(former, locale),
  departments: territory.departments.map((code) => ({
    code,
    name: findDepartment(code)?.name ?? code,
  })),
  regions: territory.regions.map((code) => ({ code, name: findRegion(code)?.name ?? code })),
});
