import { SAMPLE_ARTICLE } from '../text/cardSample.ts';
import type { Handout } from './handout.ts';

/** A session of an article that the library has and one that it has not, for tests. */
export const SAMPLE_HANDOUT: Handout = {
  title: '夜间执法 <1>',
  language: 'en',
  entries: [
    { title: 'as it was called', note: 'Ask first\nthen read & explain', card: SAMPLE_ARTICLE },
    { title: '第二条', note: '' },
  ],
};
