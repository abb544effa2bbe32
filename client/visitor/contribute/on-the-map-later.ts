import { later } from '../later.tsx'

/** The picture is fetched once something is taken up or sent with a place. */
export const OnTheMap = later(async () => (await import('./on-the-map.tsx')).OnTheMap, true)
