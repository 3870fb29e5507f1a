import { LanguageSchema } from '@dutybook/shared/model';
import * as v from 'valibot';

const FileSchema = v.instance(Blob);

/** Where a pack goes, and whether it is a new one. */
const TARGET = { name: v.string(), isNew: v.boolean() };

const DocumentsSchema = v.strictObject({
  task: v.literal('documents'),
  ...TARGET,
  /** Of a new pack; one that is added to keeps its own. */
  title: v.string(),
  language: LanguageSchema,
  files: v.array(v.strictObject({ path: v.string(), file: FileSchema })),
});

const PackSchema = v.strictObject({ task: v.literal('pack'), ...TARGET, file: FileSchema });

const RemoteSchema = v.strictObject({
  task: v.literal('remote'),
  ...TARGET,
  url: v.string(),
  /** Id of the key with which the pack has to be signed. */
  keyId: v.string(),
});

const RestoreSchema = v.strictObject({ task: v.literal('restore'), file: FileSchema });

/** Long work on the packs, done in a worker so that the page stays awake. */
export const TaskOrderSchema = v.variant('task', [DocumentsSchema, PackSchema, RemoteSchema, RestoreSchema]);
export type TaskOrder = v.InferOutput<typeof TaskOrderSchema>;

/** An order of one kind. */
export type OrderOf<Task extends TaskOrder['task']> = Extract<TaskOrder, { task: Task }>;
