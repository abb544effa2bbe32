/** @jsxImportSource preact */
import { render } from 'preact'

import '../ui/base.css'
import { followTheme } from '../ui/theme.ts'
import { Entry } from './entry.tsx'

followTheme()
// another link pasted over this one changes only the part after '#', which loads nothing by itself
addEventListener('hashchange', () => location.reload())

const root = document.getElementById('root')
if (root) render(<Entry root={root} />, root)
