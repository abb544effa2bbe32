import { goBack, goTo, inQuery, markHere, pageInAddress, queryWith, turnTo } from '../../net/address.ts'

/** The mark on a step that opening the comments made. */
const OPENED = { openedComments: true }

/** Opens what was said about something beside the page; going back closes it. */
export const openComments = (on: string): void => {
  const query = queryWith({ comments: on })
  if (inQuery('comments') === undefined) goTo(pageInAddress(), query, OPENED)
  else turnTo(pageInAddress(), query)
}

export const closeComments = (): void => {
  if ('openedComments' in markHere()) goBack()
  else turnTo(pageInAddress(), queryWith({ comments: undefined }))
}
