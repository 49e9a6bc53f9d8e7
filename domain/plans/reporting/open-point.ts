/** Việc còn mở của báo cáo — what stands between the composed report and the signature, and who closes it. */
export const OPEN_NEEDS = ['clerk', 'passage', 'answer'] as const;

/**
 * `clerk`: given when it is issued (number, day, signer) · `passage`: a place a person must write · `answer`: a gap in the
 * figures that someone in charge accepts, with the reason, or closes.
 */
export type OpenNeed = (typeof OPEN_NEEDS)[number];

export interface OpenPoint {
  readonly text: string;
  readonly needs: OpenNeed;
}
