export type SyllableSource = (number: number) => string;

const starts = 'b bl br c ch cl d f fl g gr l m n p pl r s t tr v'.split(' ');
const hearts = 'a e i o u ai an au en eu in on ou oi ar or er il el'.split(' ');
const ends = 'c d l n r s t x le ne re te que ve che gne lle sse'.split(' ');

/** A pronounceable word that is nobody's: the number written in syllables. */
export const syllables: SyllableSource = (number) => {
  let rest = number;
  let word = '';
  const take = (from: readonly string[]) => {
    word += from[rest % from.length] ?? '';
    rest = Math.floor(rest / from.length);
  };
  take(starts);
  take(hearts);
  while (rest > ends.length) {
    take(starts);
    take(hearts);
  }
  take(ends);
  return word;
};
