import { slug } from '#kernel/slug.ts';

/**
 * The address of a beneficiary known by its name only, as past sheets give it. Two spellings that
 * differ by case, accents or punctuation share one page; a page never claims more than the name.
 */
export const beneficiarySlug = (name: string): string => slug(name) || 'sans-nom';
