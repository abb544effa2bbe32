import './ui/base.css'
import { followTheme } from './ui/theme.ts'

followTheme()
