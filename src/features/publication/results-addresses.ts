import { type Locale, localise } from '#web/locale.ts';

/** Addresses of a publication, in the reader's language. Old versions are under /versions/n. */
export type ResultsAddresses = ReturnType<typeof resultsAddresses>;

export const resultsAddresses = (slug: string, version: number | null, locale: Locale) => {
  const base = `/calls/${slug}${version === null ? '' : `/versions/${version}`}`;
  return {
    results: localise(base, locale),
    current: localise(`/calls/${slug}`, locale),
    version: (number: number) => localise(`/calls/${slug}/versions/${number}`, locale),
    figures: localise(`${base}/figures`, locale),
    figure: (key: string) => localise(`${base}/figures/${key}`, locale),
    figureCsv: (key: string) => `${base}/figures/${key}.csv`,
    source: localise(`${base}/source`, locale),
    sourceLine: (line: number) => `${localise(`${base}/source`, locale)}#L${line}`,
    department: (code: string) => `#department-${code}`,
    printed: localise(`${base}/results.pdf`, locale),
    file: (name: string) => `${base}/${encodeURIComponent(name)}`,
  };
};

export const beneficiaryAddress = (slug: string, locale: Locale): string =>
  localise(`/beneficiaries/${slug}`, locale);
export const territoryAddress = (code: string, locale: Locale): string =>
  localise(`/territories/${code}`, locale);
