import * as v from 'valibot';
import {
  AliasesSchema,
  FigureSchema,
  KindSchema,
  LanguageSchema,
  LocalizedSchema,
  PartialDateSchema,
  RelatedSchema,
  StatusSchema,
  SubtypeSchema,
} from '../../model/index.ts';

const namedText = v.union([v.pipe(v.string(), v.trim(), v.minLength(1)), LocalizedSchema]);

/** Front matter of a record in Dutybook's own Markdown format, version 1; README documents each key. */
export const RecordSchema = v.strictObject({
  dutybook: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u, 'letters, digits, dots and hyphens')),
  kind: KindSchema,
  subtype: v.exactOptional(SubtypeSchema),
  status: v.exactOptional(StatusSchema),
  date: v.exactOptional(PartialDateSchema),
  adopted: v.exactOptional(PartialDateSchema),
  inForceFrom: v.exactOptional(PartialDateSchema),
  inForceUntil: v.exactOptional(PartialDateSchema),
  title: LocalizedSchema,
  backTranslated: v.exactOptional(v.array(LanguageSchema), []),
  aliases: v.exactOptional(AliasesSchema, {}),
  country: v.exactOptional(
    v.pipe(v.string(), v.regex(/^[a-z]{2}(-[a-z0-9]{1,3})?$/, 'a code of ISO 3166 in lower case, such as cn')),
    'cn',
  ),
  issuer: v.exactOptional(namedText),
  jurisdiction: v.exactOptional(namedText),
  programme: v.exactOptional(namedText),
  topics: v.exactOptional(v.array(namedText), []),
  related: v.exactOptional(v.array(RelatedSchema), []),
  figures: v.exactOptional(v.array(FigureSchema), []),
  source: v.exactOptional(
    v.strictObject({
      document: v.exactOptional(v.string()),
      title: v.exactOptional(LocalizedSchema),
      paragraphs: v.exactOptional(v.array(v.pipe(v.string(), v.regex(/^P\d+$/, 'a paragraph like P12'))), []),
    }),
    { paragraphs: [] },
  ),
});

/** The front matter of a record, as it is read. */
export type RecordMatter = v.InferOutput<typeof RecordSchema>;
