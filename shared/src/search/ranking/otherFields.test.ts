import { describe, expect, it } from 'vitest';
import { OtherFields } from './otherFields.ts';

describe('other fields of documents', () => {
  it('are kept apart by whether they are the document’s own', () => {
    const fields = new OtherFields(4);
    fields.addOwn(2, 1.5);
    fields.addAbove(2, 0.5);
    fields.addAbove(3, 0.5);
    fields.addOwn(2, 1.5);
    expect([...fields.values.subarray(4)]).toEqual([3, 0.5, 0, 0.5]);
    expect([...fields.touched.subarray(0, fields.count)]).toEqual([2, 3]);
    fields.clear();
    expect([fields.count, ...fields.values]).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0]);
  });
});
