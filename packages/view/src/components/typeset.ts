export { typeset } from '../text/typeset.ts';
