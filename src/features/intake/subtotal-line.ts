const subtotalWords =
  /^(?:sous[- ]?totale?s?|totale?s?|soit(?: au total)?|ensemble|montant total|total général)(?![\p{L}])/iu;
const linkingWords = /^[\s:–—-]*(?:pour|dans|de|du|des)?(?: la| le| les| l['’])?\s*/iu;

export const opensSubtotal = (text: string): boolean => subtotalWords.test(text);

/** Called a subtotal, it never is the sum of the whole sheet. */
export const isPartialSum = (text: string): boolean => /^sous/i.test(text);

/** What a subtotal says it adds up: "Sous-total Gers" is about "Gers". */
export const subtotalLabel = (text: string): string =>
  text
    .replace(subtotalWords, '')
    .replace(linkingWords, '')
    .replace(/[\s:.;–—-]{1,20}$/u, '');
