/** The scheme of the documents that show provisions. */
export const PROVISION_SCHEME = 'dutybook';
