import { createRoot } from 'react-dom/client'

import { HomePage } from './features/home/home-page.tsx'
import './ui/base.css'
import { followTheme } from './net/theme.ts'

followTheme()
const root = document.getElementById('root')
if (root) createRoot(root).render(<HomePage />)
