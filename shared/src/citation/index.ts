export * from './lawName.ts';
export * from './lawNames.ts';
export * from './place.ts';
export * from './reference.ts';
export * from './readReferences.ts';
