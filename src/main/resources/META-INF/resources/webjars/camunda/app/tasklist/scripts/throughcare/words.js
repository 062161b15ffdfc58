/** What our scripts say, in the reader's language; what no phrase book knows is said in English. */
import phrases from './phrases.js';

/** A phrase may hold one number or some other thing, in the place of {}. */
const places = Object.keys(phrases)
  .filter((english) => english.includes('{}'))
  .map((english) => [new RegExp(`^${english.split('{}').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('(.+)')}$`), phrases[english]]);

const withPlace = (english) => {
  const [place, welsh] = places.find(([pattern]) => pattern.test(english)) ?? [];
  return place ? welsh.replace('{}', place.exec(english)[1]) : english;
};

export const say = (english) => phrases[english] ?? withPlace(english);
