/** A deleted initiative, on the pages of those who edit and of those who visit. */
export const deleted = {
  title: 'This initiative was deleted',
  backUntil: (until: string) =>
    `A facilitator can bring it back until ${until}. This page then opens again by itself.`,
  yoursUntil: (until: string) =>
    `You can bring all of it back until ${until}, for everybody who was in it. Then it is gone for good.`,
  bringBack: 'Bring it back',
  bringing: 'Bringing it back…',
  isBack: 'This initiative was brought back.',
  failed: 'That did not work. Try again.',
  kept: 'What you wrote and did not send yet stays on this device. It is here again when the initiative is.',
  gone: 'This initiative is gone for good',
  goneBody: 'It was deleted, and the time in which it could be brought back is over.',
  askForFile: 'Ask a facilitator whether they have saved it as a file.',
  forget: 'Remove it from this device',
  forgotten: 'This device keeps nothing of it any more.',
} as const
