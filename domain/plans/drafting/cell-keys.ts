/** Tên ô phụ lục — how the cells that a person fills are named: shares of a fall, money of a source, bodies of a work. */
export const FUNDING_CELL = 'funding/';
export const MATRIX_CELL = 'matrix/';
