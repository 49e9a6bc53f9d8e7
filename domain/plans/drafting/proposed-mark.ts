/** Printed after every number that nobody has decided yet. */
export const PROPOSED = '(đề xuất)';
