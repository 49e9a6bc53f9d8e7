/**
 * Mức xác minh — how far a value of law or reference has been verified.
 * `verified`: found in a public source · `from-memory`: customary, not found («chưa xác minh») ·
 * `unverified`: inferred or incomplete («chưa xác minh»). Never shown without its mark.
 */
export type Verification = 'verified' | 'from-memory' | 'unverified';
