import type { NewsEvent } from '../../shared/words/news.ts'
import type { Contract } from './support.ts'

type Asking = { secret?: string; cookie?: string; origin?: string; headers?: Record<string, string> }

/** Somebody who reads the news of an initiative. */
export type NewsReader = {
  status: number
  headers: Headers
  /** The error's code, where it was refused. */
  code: string | undefined
  /** All that was heard, in order. */
  heard: NewsEvent[]
  /** Waits until it has heard of something since it last waited, or has been told why it ends. */
  hearsOf(about: string): Promise<void>
  /** The code that it was ended with, once it has ended. */
  ended: Promise<string | undefined>
  close(): void
}

/** Resolves once it is refused, or has heard what server this is. */
export const readNews = async (
  { url }: Pick<Contract, 'url'>,
  initiative: string,
  { secret, cookie, origin, headers }: Asking = {},
): Promise<NewsReader> => {
  const ending = new AbortController()
  const answer = await fetch(`${url}/api/initiatives/${initiative}/news`, {
    signal: ending.signal,
    headers: {
      ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
      ...(cookie !== undefined && { cookie }),
      ...(origin !== undefined && { origin }),
      ...headers,
    },
  })
  const { status } = answer
  const heard: NewsEvent[] = []
  const listener = new EventTarget()
  let waited = 0
  const next = () => new Promise((resolve) => listener.addEventListener('heard', resolve, { once: true }))
  const codeIn = (events: readonly NewsEvent[]) =>
    events.map((event) => ('error' in event ? event.error.code : undefined)).find((code) => code)
  const hears = async (fits: (event: NewsEvent) => boolean): Promise<void> => {
    for (;;) {
      const at = heard.findIndex((event, index) => index >= waited && fits(event))
      if (at >= 0) return void (waited = at + 1)
      await next()
    }
  }
  const listen = async (): Promise<string | undefined> => {
    let rest = ''
    try {
      for await (const text of answer.body!.pipeThrough(new TextDecoderStream())) {
        const blocks = (rest + text).split('\n\n')
        rest = blocks.pop() ?? ''
        for (const line of blocks.flatMap((block) => block.split('\n')))
          if (line.startsWith('data: ')) heard.push(JSON.parse(line.slice(6)) as NewsEvent)
        listener.dispatchEvent(new Event('heard'))
      }
    } catch {
      // cut off, by this end or the other
    }
    return codeIn(heard)
  }
  const isOpen = status === 200
  const code = isOpen ? undefined : ((await answer.json()) as { error: { code: string } }).error.code
  const ended = isOpen ? listen() : Promise.resolve(code)
  if (isOpen) await hears((event) => 'version' in event)
  return {
    status,
    headers: answer.headers,
    code,
    heard,
    hearsOf: (about) => hears((event) => 'about' in event && event.about === about),
    ended,
    close: () => ending.abort(),
  }
}
