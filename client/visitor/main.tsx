/** @jsxImportSource preact */
import '../net/older-browsers.ts'

import { type ComponentType, render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import '../ui/base.css'
import { followLetters } from '../net/letters.ts'
import { Part } from '../net/loading.ts'
import { followTheme } from '../net/theme.ts'
import { followTranslation } from '../net/translated.ts'
import { initiativeInAddress, isReachTest, isWall } from './address.ts'
import { CodePage } from './code-page.tsx'
import { Entry } from './entry.tsx'
import { ReachPage } from './reach-page.tsx'

followTheme()
followTranslation(document.body)
followLetters()
// another link pasted over this one changes only the part after '#', which loads nothing by itself
addEventListener('hashchange', () => location.reload())

const wall = new Part(async () => (await import('./wall-page.tsx')).WallPage)

/** The wall's page is fetched for walls alone: phones do without it. */
const Wall = () => {
  const [Page, setPage] = useState<ComponentType>()
  useEffect(() => void wall.load().then((WallPage) => setPage(() => WallPage)), [])
  return Page ? <Page /> : null
}

/** An initiative, but for `/i/code`, which no id is as short as, `/i/:id/reach` and `/i/:id/wall`. */
const pageAt = (element: HTMLElement) => {
  if (initiativeInAddress() === 'code') return <CodePage />
  if (isWall()) return <Wall />
  return isReachTest() ? <ReachPage /> : <Entry root={element} />
}

const root = document.getElementById('root')
// what stood there for browsers that do not run this
root?.replaceChildren()
if (root) render(pageAt(root), root)
