/** @jsxImportSource preact */
import '../net/older-browsers.ts'

import { render } from 'preact'

import '../ui/base.css'
import { followLetters } from '../net/letters.ts'
import { noteMissingStyles } from '../net/loading.ts'
import { followTheme } from '../net/theme.ts'
import { followTranslation } from '../net/translated.ts'
import { initiativeInAddress, pageInAddress, wallInAddress } from '../net/address.ts'
import { Entry } from './entry.tsx'
import { later } from './later.tsx'

noteMissingStyles()
followTheme()
followTranslation(document.body)
followLetters()
// another link pasted over this one changes only the part after '#', which loads nothing by itself
addEventListener('hashchange', () => location.reload())

// fetched for these addresses alone: phones do without them
const CodeWall = later(async () => (await import('./wall-page.tsx')).WallPage)
const CodePage = later(async () => (await import('./code-page.tsx')).CodePage)
const ReachPage = later(async () => (await import('./reach-page.tsx')).ReachPage)

/** An initiative, but for `/i/code`, which no id is as short as, `/i/:id/reach`, and a code on `/i/:id/wall`. */
const pageAt = (element: HTMLElement) => {
  if (initiativeInAddress() === 'code') return <CodePage />
  // without a code to show, the wall is the plan’s: for those who edit
  if (pageInAddress() === 'wall' && wallInAddress().link !== '') return <CodeWall />
  return pageInAddress() === 'reach' ? <ReachPage /> : <Entry root={element} />
}

const root = document.getElementById('root')
// what stood there for browsers that do not run this
root?.replaceChildren()
if (root) render(pageAt(root), root)
