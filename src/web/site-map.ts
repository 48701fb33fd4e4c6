/** Addresses the frame links to, in their French form; features route the same ones. */
export const addresses = {
  home: '/',
  search: '/search',
  data: '/data',
  key: '/key',
  accessibility: '/accessibility',
  about: '/about',
  legalNotice: '/legal-notice',
  privacy: '/privacy',
  dataRegister: '/data-register',
  security: '/security',
  siteMap: '/site-map',
  signIn: '/sign-in',
  account: '/account',
  office: '/office',
  demo: '/demo',
} as const;
