import type { Token } from 'parse5';

/** Nothing inside these is text for a reader. */
export const skippedTags: ReadonlySet<string> = new Set(
  'nav script style template noscript iframe object svg math textarea select button'.split(' '),
);
/** Their content is not HTML: the tokenizer must be told, or a "<" inside opens a tag. */
export const rawTextTags: ReadonlySet<string> = new Set(
  'script style textarea iframe noembed noframes xmp'.split(' '),
);
export const blockTags: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul'
  ).split(' '),
);
export const voidTags: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

export const attribute = (token: Token.TagToken, name: string): string | null =>
  token.attrs.find((attr) => attr.name === name)?.value ?? null;

const hiddenStyle = /(?:display\s{0,5}:\s{0,5}none|visibility\s{0,5}:\s{0,5}hidden)/i;

export const isHidden = (token: Token.TagToken): boolean =>
  attribute(token, 'hidden') !== null || hiddenStyle.test(attribute(token, 'style') ?? '');

export const headingLevel = (tagName: string): number | null => {
  const digit = /^h([1-6])$/.exec(tagName)?.[1];
  return digit ? Number(digit) : null;
};
