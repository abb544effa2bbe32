import './net/older-browsers.ts'

import { createRoot } from 'react-dom/client'

import { HomePage } from './features/home/home-page.tsx'
import './ui/base.css'
import { followLetters } from './net/letters.ts'
import { followTheme } from './net/theme.ts'
import { followTranslation } from './net/translated.ts'

followTheme()
followLetters()
followTranslation(document.body)
const root = document.getElementById('root')
if (root) createRoot(root).render(<HomePage />)
