import * as v from 'valibot';

/** What the extension tells the frames of a tab. */
export type ToPage =
  /** The marks are to be taken away; answered with `true` where there are any. */
  | { readonly name: 'marks-remove' }
  /** The packs are others: everything is asked anew. */
  | { readonly name: 'marks-renew' }
  /** The extension is about to be updated: the marks are taken away, and it says so. */
  | { readonly name: 'marks-retire' };

export const ToPageSchema: v.GenericSchema<unknown, ToPage> = v.strictObject({
  name: v.picklist(['marks-remove', 'marks-renew', 'marks-retire']),
});
