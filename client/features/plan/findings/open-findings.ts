import { useInQuery } from '../../../live/use-address.ts'
import { goBack, goTo, inQuery, markHere, queryWith, turnTo } from '../../../net/address.ts'

const PLACE = 'grid'
const OPEN = 'list'

/** The mark on a step that opening the list made. */
const OPENED = { openedFindings: true }

/** Whether the list of what is missing is on the page: an open activity, or what is said of something, takes its place. */
export const useIsListing = (): boolean => {
  const [activity, comments] = [useInQuery('activity'), useInQuery('comments')]
  return useInQuery('missing') === OPEN && activity === undefined && comments === undefined
}

/** Opens it in place of an open activity; going back closes it. */
export const openFindings = (): void => {
  const query = queryWith({ missing: OPEN, activity: undefined, comments: undefined })
  if (inQuery('activity') === undefined) goTo(PLACE, query, OPENED)
  else turnTo(PLACE, query)
}

/** `then` is called once it is closed. */
export const closeFindings = (then?: () => void): void => {
  if ('openedFindings' in markHere()) return goBack(1, then)
  turnTo(PLACE, queryWith({ missing: undefined }))
  then?.()
}
