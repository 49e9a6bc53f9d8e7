/** Che số định danh — lists show the last three digits only; the file shows the whole number, and each reading is logged. */
export function maskIdentityNumber(number: string | null): string | null {
  return number === null ? null : `${'•'.repeat(Math.max(0, number.length - 3))}${number.slice(-3)}`;
}

/** Che ngày sinh trong danh sách: the year alone. */
export function maskBirth(birth: string | null): string | null {
  return birth === null ? null : birth.slice(0, 4);
}
