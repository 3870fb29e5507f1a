export { BlockWords } from './CardText.tsx';
export * from './CardView.tsx';
export * from './LanguageSwitch.tsx';
export * from './languageTag.ts';
export * from './ResultList.tsx';
export * from './SignerMark.tsx';
export * from './StatusMark.tsx';
export * from './typeset.ts';
