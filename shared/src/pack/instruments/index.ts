export { ByteReader } from './byteReader.ts';
export { Catalogue } from './catalogue.ts';
export type { CatalogueEntry } from './catalogueEntry.ts';
export { InstrumentStore } from './instrumentStore.ts';
export type { FoundProvision } from './expressionStore.ts';
export type { ArticlePlace } from './outline.ts';
export type { ProvisionName } from './textUnit.ts';
export { buildInstrumentSections, INSTRUMENT_SECTIONS } from './instrumentSections.ts';
