export * from './citationForm.ts';
