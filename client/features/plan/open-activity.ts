import { goBack, goTo, inQuery, markHere, queryWith, turnTo } from '../../net/address.ts'

const PLACE = 'grid'

/** The mark on a step that opening an activity made. */
const OPENED = { openedActivity: true }

/** Opens an activity's details; going back closes them. */
export const openActivity = (activity: string): void => {
  const query = queryWith({ activity })
  if (inQuery('activity') === undefined) goTo(PLACE, query, OPENED)
  else turnTo(PLACE, query)
}

export const closeActivity = (): void => {
  if ('openedActivity' in markHere()) goBack()
  else turnTo(PLACE, queryWith({ activity: undefined }))
}
