/** Ai đã báo cáo — of those who should tell what they integrated this year, who has. */
type ReturnState = 'sent' | 'recording' | 'nothing';

/** A report was sent; or activities stand there but nobody has said that they are all; or nothing. */
export function returnState(owner: { readonly activities: number; readonly isSent: boolean }): ReturnState {
  if (owner.isSent) return 'sent';
  return owner.activities > 0 ? 'recording' : 'nothing';
}
