import { AppError } from '../../shared/words/errors.ts'
import type { NewsEvent } from '../../shared/words/news.ts'
import { askNews, mayPass, refusalIn, Unreachable } from './http.ts'
import { hearsBuild } from './loading.ts'
import { persist } from './persist.ts'
import { relyOnNews, tell, tellEnd } from './watched.ts'

/** Milliseconds until the first word, and between two: the server says something every 20 s at the latest. */
const PATIENCE = { first: 10_000, next: 30_000 }
/** Seconds until the news is asked for again once it has ended, and up to as many more: not all pages at once. */
const COMES_BACK = 1

let unfollow = (): void => {}

/**
 * Follows the news of an initiative from now on while the page is looked at: a page has one, and a hidden one none, for
 * browsers have six connections for all tabs together. What is watched is read when news tells of it; where no news
 * comes through it is read by the clock. `headers`: what each request says besides.
 */
export const followNews = (initiative: string, headers: () => Record<string, string> = () => ({})): void => {
  unfollow()
  let following: AbortController | undefined
  const look = () => {
    if (document.hidden) following?.abort()
    else if (!following || following.signal.aborted) {
      following = new AbortController()
      void follow((opened, signal) => listen(initiative, headers(), opened, signal), following.signal)
    }
  }
  document.addEventListener('visibilitychange', look)
  unfollow = () => {
    document.removeEventListener('visibilitychange', look)
    following?.abort()
  }
  look()
}

type Listen = (opened: () => void, signal: AbortSignal) => Promise<void>

/** Listens again and again, until a refusal that waiting does not mend: it is told to what is watched. */
const follow = async (listenOnce: Listen, signal: AbortSignal): Promise<void> => {
  // whether this browser may have another session by now: nobody is told anything until that is known
  let mayBeAnother = false
  const once = async (): Promise<void> => {
    let isOpen = false
    const opened = () => {
      isOpen = true
      if (mayBeAnother) relyOnNews(false)
      mayBeAnother = false
      relyOnNews(true)
    }
    try {
      await listenOnce(opened, signal)
    } catch (error) {
      mayBeAnother = isOpen && error instanceof AppError && error.code === 'not-joined'
      if (mayBeAnother) return
      // before anything is read again, for that would be refused too; of a link that ran out the answer says since when
      if (error instanceof AppError && !mayPass(error) && error.code !== 'link-expired') tellEnd(error)
      if (!isOpen || !mayPass(error)) throw error
    } finally {
      if (!mayBeAnother) relyOnNews(false)
    }
    if (!isOpen) throw new Unreachable()
  }
  try {
    while (!signal.aborted) {
      await persist(once, () => {}, signal)
      await wait(COMES_BACK * (1 + Math.random()))
    }
  } catch (error) {
    if (!(error instanceof AppError || error instanceof Unreachable)) throw error
  }
}

const wait = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

/** Resolves when the news has ended; throws what `askNews` throws, and why the membership ended. */
const listen = async (
  initiative: string,
  headers: Record<string, string>,
  opened: () => void,
  signal: AbortSignal,
): Promise<void> => {
  const ending = new AbortController()
  const end = () => ending.abort()
  signal.addEventListener('abort', end)
  let patience = setTimeout(end, PATIENCE.first)
  try {
    const stream = await askNews(initiative, headers, ending.signal)
    for await (const event of eventsIn(stream)) {
      clearTimeout(patience)
      patience = setTimeout(end, PATIENCE.next)
      if (event) take(event, opened)
    }
  } finally {
    clearTimeout(patience)
    signal.removeEventListener('abort', end)
    end()
  }
}

const take = (event: NewsEvent, opened: () => void): void => {
  if ('error' in event) throw refusalIn(event)
  if ('about' in event) return tell(event.about)
  hearsBuild(event.build)
  return opened()
}

/** The events of a stream, and nothing for each other sign of life. Throws Unreachable where it breaks. */
const eventsIn = async function* (
  stream: ReadableStreamDefaultReader<Uint8Array>,
): AsyncIterable<NewsEvent | undefined> {
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await stream.read().catch(() => {
      throw new Unreachable()
    })
    if (done) return
    const lines = (text + decoder.decode(value, { stream: true })).split('\n')
    text = lines.pop() ?? ''
    yield undefined
    for (const line of lines) if (line.startsWith('data: ')) yield JSON.parse(line.slice(6)) as NewsEvent
  }
}
