export type Theme = {
  tokensUrl: string | null;
  logoUrl: string | null;
  header: string | null;
  footer: string | null;
};
const noTheme: Theme = { tokensUrl: null, logoUrl: null, header: null, footer: null };

export const themeOf = (_folder: string | null | undefined): Theme => noTheme;
