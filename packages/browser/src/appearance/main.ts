import { APPEARANCE_KEY, dressAsBefore } from './firstPaint.ts';

dressAsBefore(localStorage.getItem(APPEARANCE_KEY), document.documentElement);
