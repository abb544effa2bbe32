/** @jsxImportSource preact */
import { useCallback, useEffect, useState } from 'preact/hooks'
import { encode } from 'uqr'

import { wall as words } from '../messages/en/wall.ts'
import { codePath } from '../net/code-path.ts'
import { bearing } from '../net/http.ts'
import { followNews } from '../net/news.ts'
import { watch } from '../net/watched.ts'
import { initiativeInAddress, wallInAddress } from '../net/address.ts'
import { Centered, Heading } from './page.tsx'
import { useStore } from './use-store.ts'
import { useWatched } from './use-watched.ts'
import styles from './wall-page.module.css'

const LOOK_EVERY = 5 // seconds

/**
 * The page of `/i/:id/wall`: a link's code as large as the screen, dark on white in every theme, to be read from six
 * meters. It goes on showing it while the server is away, and says so when the link has ended.
 */
export const WallPage = () => {
  const [{ link, code, until }] = useState(wallInAddress)
  const [isOver, setOver] = useState(link === '')
  const ended = useCallback(() => setOver(true), [])
  const id = initiativeInAddress()
  const [initiative] = useState(() =>
    watch('GET /api/initiatives/:id', { id, headers: bearing(link) }, { about: 'settings' }),
  )
  useEffect(() => {
    if (link !== '') followNews(id, () => bearing(link))
  }, [id, link])
  const { value } = useWatched(initiative, ended)
  if (isOver)
    return (
      <Centered>
        <Heading>{words.over}</Heading>
        <p>{words.overBody}</p>
      </Centered>
    )
  const url = `${location.origin}/i/${id}#${link}`
  return (
    <main class={styles.wall}>
      <Square url={url} />
      <div class={styles.words}>
        {value && <Title>{value.title}</Title>}
        <p class={styles.scan}>{value?.role === undefined ? words.scan : words.to[value.role]}</p>
        {code !== '' && <Short code={code} until={until} />}
        <Came initiative={id} />
      </div>
    </main>
  )
}

const Title = ({ children }: { children: string }) => {
  useEffect(() => {
    document.title = `${words.title} · ${children}`
  }, [children])
  return (
    <h1 class={styles.title}>
      <bdi>{children}</bdi>
    </h1>
  )
}

const Square = ({ url }: { url: string }) => {
  const { data, size } = encode(url, { ecc: 'M', border: 2 })
  return (
    <svg class={styles.square} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.label}>
      <path d={codePath(data)} fill="currentColor" shape-rendering="crispEdges" />
    </svg>
  )
}

/** The short way in, for who has no camera; not shown once the code has run out. */
const Short = ({ code, until }: { code: string; until: string }) => {
  const [isGood, setGood] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setGood(false), Math.max(0, Date.parse(until) - Date.now()))
    return () => clearTimeout(timer)
  }, [until])
  if (!isGood) return null
  return (
    <p class={styles.short}>
      {words.type} <bdi class={styles.address} translate={false}>{`${location.host}/i/code`}</bdi>{' '}
      <span class={styles.code} translate={false}>
        {code}
      </span>
    </p>
  )
}

/** How many came from phones; known on the facilitator's computer, and silent on another. */
const Came = ({ initiative }: { initiative: string }) => {
  const [links] = useState(() =>
    watch('GET /api/initiatives/:id/links', { id: initiative }, { every: LOOK_EVERY }),
  )
  const { value } = useStore(links)
  if (!value) return null
  const count = value.reduce((sum, { role, joined }) => sum + (role === 'contributor' ? joined : 0), 0)
  return (
    <output class={styles.came} key={count}>
      {words.came(count)}
    </output>
  )
}
