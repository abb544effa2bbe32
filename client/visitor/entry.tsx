/** @jsxImportSource preact */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks'

import { AppError } from '../../shared/words/errors.ts'
import { maySync } from '../../shared/words/roles.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { isBeginning, pageInAddress, secretInAddress } from '../net/address.ts'
import { Application, fetchApplication } from './application.tsx'
import { BeginPage } from './begin-page.tsx'
import { headersOfAll } from './contribute/codes.ts'
import { Forgotten } from './forgotten.tsx'
import { later } from './later.tsx'
import { JoinPage } from './join-page.tsx'
import { openInitiative, type Opened, secretWithoutCookie } from './opening.ts'
import { Quiet, UnreachablePage } from './page.tsx'
import { followNews } from '../net/news.ts'
import { persist, type Waiting } from '../net/persist.ts'
import { CookiePage, ProblemPage } from './problem-page.tsx'
import { RefusedPage } from './refused-page.tsx'
import { keepForThisTab } from '../net/kept.ts'
import { go, useView } from './view.ts'

const Contribute = later(async () => (await import('./contribute/contribute.tsx')).Contribute)
const Edition = later(async () => (await import('./edition/edition.tsx')).Edition)

type Stage =
  | { is: 'opening' }
  | { is: 'waiting'; waiting: Waiting }
  /** `left`: the title of what was open until then. */
  | { is: 'refused'; error: AppError; left?: string }
  | { is: 'open'; initiative: Opened }
  | { is: 'forgotten' }
  | { is: 'no-cookie'; secret: string }
  | { is: 'broken'; error: unknown }

/** Fetches what whoever comes to this address may need, while the server is asked who they are. */
const fetchLikely = (): void => {
  const page = pageInAddress()
  const isOfAdding = secretInAddress() !== '' || ['', 'add', 'sent'].includes(page)
  // no other role has these
  const isOfEditing = ['grid', 'agenda', 'partners', 'comments', 'review'].includes(page)
  const soon = isOfAdding ? Contribute.preload() : isOfEditing ? fetchApplication() : undefined
  void soon?.catch(() => undefined)
}

/** The page of `/i/:id`: joins, then shows what the role may do. `root` is handed on to the application. */
export const Entry = ({ root }: { root: HTMLElement }) => {
  const [stage, setStage] = useState<Stage>({ is: 'opening' })
  const refused = useCallback((error: unknown) => {
    const secret = secretWithoutCookie(error)
    if (secret !== undefined) return setStage({ is: 'no-cookie', secret })
    if (!(error instanceof AppError)) return setStage({ is: 'broken', error })
    return setStage((before) => ({
      is: 'refused',
      error,
      left: before.is === 'open' ? before.initiative.title : undefined,
    }))
  }, [])
  // at once, not after the first frame: everything else waits for it
  useLayoutEffect(() => {
    fetchLikely()
    const gone = new AbortController()
    persist(openInitiative, (waiting) => setStage({ is: 'waiting', waiting }), gone.signal).then(
      (initiative) => {
        if (initiative.shared) keepForThisTab(initiative.id)
        setStage({ is: 'open', initiative })
      },
      refused,
    )
    return () => gone.abort()
  }, [refused])
  switch (stage.is) {
    case 'opening':
      return <Quiet>{words.opening}</Quiet>
    case 'waiting':
      return <UnreachablePage waiting={stage.waiting} />
    case 'refused':
      return <RefusedPage error={stage.error} left={stage.left} />
    case 'no-cookie':
      return <CookiePage secret={stage.secret} />
    case 'broken':
      return <ProblemPage error={stage.error} />
    case 'forgotten':
      return <Forgotten />
    default:
      return (
        <Role
          root={root}
          initiative={stage.initiative}
          refused={refused}
          joined={(initiative) => setStage({ is: 'open', initiative })}
          forgotten={() => setStage({ is: 'forgotten' })}
        />
      )
  }
}

type RoleProps = {
  root: HTMLElement
  initiative: Opened
  joined: (initiative: Opened) => void
  refused: (error: unknown) => void
  forgotten: () => void
}

const Role = ({ root, initiative, joined, refused, forgotten }: RoleProps) => {
  const view = useView()
  const { id, role } = initiative
  useEffect(() => {
    // those who edit get the application, which follows by itself
    if (!maySync(role)) followNews(id, () => headersOfAll(id))
  }, [id, role])
  if ('name' in initiative && maySync(initiative.role)) {
    if (initiative.name !== '') return <Application root={root} initiative={initiative} />
    const Page = initiative.role === 'facilitator' && isBeginning() ? BeginPage : JoinPage
    return <Page initiative={initiative} joined={joined} refused={refused} />
  }
  const reads = view.page === 'read' || view.page === 'map'
  if (initiative.role === 'viewer') return <Edition initiative={initiative.id} refused={refused} />
  if (reads)
    return (
      <Edition
        initiative={initiative.id}
        refused={refused}
        startAt={view.page === 'map' ? 'map' : undefined}
        back={() => go({ page: 'start' })}
      />
    )
  return <Contribute initiative={initiative} view={view} refused={refused} forgotten={forgotten} />
}
