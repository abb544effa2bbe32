/** @jsxImportSource preact */
import '../net/older-browsers.ts'

import { render } from 'preact'

import '../ui/base.css'
import { followLetters } from '../net/letters.ts'
import { followTheme } from '../net/theme.ts'
import { followTranslation } from '../net/translated.ts'
import { initiativeInAddress, isReachTest } from './address.ts'
import { CodePage } from './code-page.tsx'
import { Entry } from './entry.tsx'
import { ReachPage } from './reach-page.tsx'

followTheme()
followTranslation(document.body)
followLetters()
// another link pasted over this one changes only the part after '#', which loads nothing by itself
addEventListener('hashchange', () => location.reload())

/** An initiative, but for two addresses: `/i/code`, which no id is as short as, and `/i/:id/reach`. */
const pageAt = (element: HTMLElement) => {
  if (initiativeInAddress() === 'code') return <CodePage />
  return isReachTest() ? <ReachPage /> : <Entry root={element} />
}

const root = document.getElementById('root')
// what stood there for browsers that do not run this
root?.replaceChildren()
if (root) render(pageAt(root), root)
