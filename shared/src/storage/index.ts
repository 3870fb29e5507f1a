export { ByteWriter } from './byteWriter.ts';
export { RecentlyUsed } from './recentlyUsed.ts';
export { UnitBuffer } from './unitBuffer.ts';
export { writeUint32s } from './uint32s.ts';
export { textOfUnits } from './unitText.ts';
